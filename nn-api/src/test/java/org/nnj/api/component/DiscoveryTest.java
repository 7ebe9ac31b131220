package org.nnj.api.component;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.lang.ref.WeakReference;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiscoveryTest {

    private static final int MOST_COLLECTIONS = 100;

    @TempDir
    Path folder;

    @Test
    void pluginOfAJarIsFoundAndSaysWhereItIsFrom() throws IOException {
        Path jar = Plugins.jar(folder, "acme.jar", "acme.Mango", "public record Mango() implements Fruit {}");
        try (URLClassLoader loader = Plugins.loader(jar)) {
            Registered<Fruit> mango = Components.of(loader).all(Fruit.class).get(0);
            assertThat(mango.name()).isEqualTo("mango");
            assertThat(mango.origin()).isEqualTo("acme.jar");
        }
    }

    @Test
    void twoOfOneNameAreRefusedWithBothClassesAndJars() throws IOException {
        Path acme = Plugins.jar(folder, "acme.jar", "acme.LeMango", "public record LeMango() implements Fruit {}");
        Path other = Plugins.jar(
                folder,
                "other.jar",
                "org.other.Mango",
                "@Named(\"lemango\") public record Mango() implements Fruit {}");
        Path third = Plugins.jar(folder, "third.jar", "third.Lime", "public record Lime() implements Fruit {}");
        String message = "fruit 'le-mango' is provided twice: acme.LeMango (acme.jar) and org.other.Mango (other.jar)";
        try (URLClassLoader loader = Plugins.loader(acme, other, third)) {
            Components components = Components.of(loader);
            refused(components, "le-mango", message);
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> components.all(Fruit.class))
                    .withMessage(message);
            assertThat(Components.nameOf(components.find(Fruit.class, "lime"))).isEqualTo("lime");
        }
    }

    @Test
    void brokenConstructorIsSetAsideAndNamed() throws IOException {
        Path broken = Plugins.jar(
                folder,
                "acme.jar",
                "acme.Mango",
                "public record Mango() implements Fruit {"
                        + " public Mango { if (true) throw new IllegalStateException(\"no\\nlicence\"); } }");
        Path sound = Plugins.jar(folder, "sound.jar", "sound.Lime", "public record Lime() implements Fruit {}");
        try (URLClassLoader loader = Plugins.loader(broken, sound)) {
            Components components = Components.of(loader);
            assertThat(components.all(Fruit.class)).extracting(Registered::name).containsExactly("lime");
            refused(
                    components,
                    "mango",
                    "unknown fruit 'mango'. Known: lime. Set aside: acme.Mango (acme.jar): IllegalStateException:"
                            + " no\\u000alicence");
        }
    }

    @Test
    void classThatCannotBeInitializedIsSetAside() throws IOException {
        Path broken = Plugins.jar(
                folder,
                "acme.jar",
                "acme.Mango",
                "public record Mango() implements Fruit { static final int SEEDS = Integer.parseInt(\"many\"); }");
        try (URLClassLoader loader = Plugins.loader(broken)) {
            refused(
                    Components.of(loader),
                    "mango",
                    "unknown fruit 'mango'; none is known. Set aside: acme.Mango (acme.jar):"
                            + " ExceptionInInitializerError");
        }
    }

    @Test
    void providerThatIsAbsentOrNoFruitIsSetAside() throws IOException {
        Plugins.services(folder, Fruit.class, "acme.Gone", Fruit.Steady.class.getName(), Fruit.Apple.class.getName());
        try (URLClassLoader loader = Plugins.loader(folder)) {
            refused(
                    Components.of(loader),
                    "mango",
                    "unknown fruit 'mango'. Known: apple. Set aside: org.nnj.api.component.Fruit: Provider acme.Gone"
                            + " not found; org.nnj.api.component.Fruit: org.nnj.api.component.Fruit$Steady not a subtype");
        }
    }

    @Test
    void classThatDoesNotLinkIsSetAside() throws IOException {
        Path classes = Files.createDirectories(folder.resolve("plugin"));
        Plugins.compile(
                classes,
                "acme.Mango",
                "package acme; public record Mango() implements org.nnj.api.component.Fruit, Exotic {} interface"
                        + " Exotic {}");
        Plugins.services(classes, Fruit.class, "acme.Mango");
        Files.delete(classes.resolve("acme/Exotic.class"));
        try (URLClassLoader loader = Plugins.loader(classes)) {
            refused(
                    Components.of(loader),
                    "mango",
                    "unknown fruit 'mango'; none is known. Set aside: NoClassDefFoundError: acme/Exotic");
        }
    }

    @Test
    void providerThatIsNoRecordIsSetAside() throws IOException {
        Path jar = Plugins.jar(folder, "acme.jar", "acme.Mango", "public class Mango implements Fruit {}");
        try (URLClassLoader loader = Plugins.loader(jar)) {
            refused(
                    Components.of(loader),
                    "mango",
                    "unknown fruit 'mango'; none is known. Set aside: acme.Mango (acme.jar): IllegalArgumentException:"
                            + " acme.Mango: expected a record, but was a class");
        }
    }

    @Test
    void errorThatIsNoFaultOfThePluginIsNotSwallowed() throws IOException {
        Path jar = Plugins.jar(
                folder,
                "acme.jar",
                "acme.Mango",
                "public record Mango() implements Fruit { public Mango { if (true) throw new"
                        + " OutOfMemoryError(\"full\"); } }");
        try (URLClassLoader loader = Plugins.loader(jar)) {
            Components components = Components.of(loader);
            assertThat(assertThrows(OutOfMemoryError.class, () -> components.find(Fruit.class, "mango")))
                    .hasMessage("full");
        }
    }

    /** A program that names one component does not wait for all of its kind. */
    @Test
    void onlyWhatIsAskedForIsMade() throws IOException {
        Path dear = Plugins.jar(
                folder,
                "acme.jar",
                "acme.Mango",
                "public record Mango() implements Fruit { public Mango { if (true) throw new"
                        + " OutOfMemoryError(\"full\"); } }");
        Path lime = Plugins.jar(folder, "lime.jar", "org.other.Lime", "public record Lime() implements Fruit {}");
        try (URLClassLoader loader = Plugins.loader(dear, lime)) {
            assertThat(Components.nameOf(Components.of(loader).find(Fruit.class, "lime")))
                    .isEqualTo("lime");
        }
    }

    @Test
    void eachClassLoaderHasItsOwnVersion() throws IOException {
        Path old = Plugins.jar(
                folder,
                "mango-1.jar",
                "acme.Mango",
                "public record Mango(int seeds) implements Fruit { public Mango() { this(1); } }");
        Path recent = Plugins.jar(
                folder,
                "mango-2.jar",
                "acme.Mango",
                "public record Mango(int seeds) implements Fruit { public Mango() { this(2); } }");
        try (URLClassLoader first = Plugins.loader(old);
                URLClassLoader second = Plugins.loader(recent)) {
            assertThat(describeMango(first)).isEqualTo("mango(seeds=1)");
            assertThat(describeMango(second)).isEqualTo("mango(seeds=2)");
        }
    }

    private static String describeMango(ClassLoader loader) {
        return Components.describe(Components.of(loader).find(Fruit.class, "mango"));
    }

    @Test
    void contextClassLoaderDecidesWhatIsShared() throws IOException {
        Path jar = Plugins.jar(folder, "acme.jar", "acme.Mango", "public record Mango() implements Fruit {}");
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        try (URLClassLoader loader = Plugins.loader(jar)) {
            thread.setContextClassLoader(loader);
            assertThat(Components.shared()).isSameAs(Components.of(loader));
            assertThat(Components.shared().all(Fruit.class)).hasSize(1);
            thread.setContextClassLoader(null);
            assertThat(Components.shared()).isSameAs(Components.of(Components.class.getClassLoader()));
            assertThat(Components.shared().all(Fruit.class)).isEmpty();
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    @Test
    void laterViewAddsOnlyWhatIsLacking() throws IOException {
        Path mango = Plugins.jar(folder, "acme.jar", "acme.Mango", "public record Mango() implements Fruit {}");
        Path otherMango =
                Plugins.jar(folder, "other.jar", "org.other.Mango", "public record Mango() implements Fruit {}");
        Path lime = Plugins.jar(folder, "lime.jar", "org.other.Lime", "public record Lime() implements Fruit {}");
        try (URLClassLoader context = Plugins.loader(mango);
                URLClassLoader library = Plugins.loader(otherMango, lime)) {
            Catalogue<Fruit> catalogue = Discovery.of(Fruit.class, List.of(context, library));
            assertThat(catalogue.all())
                    .extracting(fruit -> fruit.type().getName() + " (" + fruit.origin() + ")")
                    .containsExactly("org.other.Lime (lime.jar)", "acme.Mango (acme.jar)");
        }
    }

    @Test
    void ownClassLoaderAddsWhatTheContextLacks() throws IOException {
        try (URLClassLoader isolated = Plugins.loader(ClassLoader.getPlatformClassLoader(), folder)) {
            // the isolated view does not even see the kind; the library's own view does
            assertThat(Components.of(isolated).all(Fruit.class))
                    .isEqualTo(Components.of(Components.class.getClassLoader()).all(Fruit.class));
        }
    }

    @Test
    void nothingProvidedIsSaidSo() throws IOException {
        try (URLClassLoader loader = Plugins.loader(folder)) {
            refused(Components.of(loader), "mango", "unknown fruit 'mango'; none is known");
        }
    }

    @Test
    void manyThreadsFindTheSameAtOnce() throws Exception {
        int threads = 8;
        CyclicBarrier together = new CyclicBarrier(threads);
        ExecutorService executor = Executors.newFixedThreadPool(threads);
        try (URLClassLoader loader = Plugins.ofTests(folder)) {
            Callable<List<Registered<Fruit>>> search = () -> {
                together.await();
                Components.of(loader).find(Fruit.class, "crate(units=1)");
                return Components.of(loader).all(Fruit.class);
            };
            Set<List<Registered<Fruit>>> found = new HashSet<>();
            for (Future<List<Registered<Fruit>>> result : executor.invokeAll(Collections.nCopies(threads, search))) {
                found.add(result.get());
            }
            assertThat(found).hasSize(1);
        } finally {
            executor.shutdownNow();
        }
    }

    @Test
    void whatWasFoundIsKeptOnlyAsLongAsItsClassLoader() throws Exception {
        Path jar = Plugins.jar(
                folder,
                "acme.jar",
                "acme.Mango",
                "public record Mango(int seeds) implements Fruit { public Mango() { this(1); } }");
        WeakReference<ClassLoader> dropped = useAndDrop(jar);
        for (int i = 0; i < MOST_COLLECTIONS && dropped.get() != null; i++) {
            System.gc();
            Thread.sleep(10);
        }
        assertThat(dropped.get()).isNull();
    }

    private static WeakReference<ClassLoader> useAndDrop(Path jar) throws IOException {
        try (URLClassLoader loader = Plugins.loader(jar)) {
            assertThat(describeMango(loader)).isEqualTo("mango(seeds=1)");
            return new WeakReference<>(loader);
        }
    }

    private static void refused(Components components, String text, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> components.find(Fruit.class, text))
                .withMessage(message);
    }
}
