package org.nnj.api.component;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.lang.module.Configuration;
import java.lang.module.ModuleFinder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Records of a named module that exports one of its packages and hides the other. */
class HiddenPackageTest {

    private static final String HIDDEN =
            "acme.internal.Mango: expected package acme.internal to be exported, but module"
                    + " acme does not export it; add 'exports acme.internal;' to its module-info";

    @TempDir
    static Path folder;

    private static Class<?> basket;

    @BeforeAll
    static void bootModule() throws IOException, ClassNotFoundException {
        Path sources = folder.resolve("sources");
        List<Path> files = List.of(
                write(sources.resolve("module-info.java"), "module acme { exports acme.api; }"),
                write(
                        sources.resolve("acme/internal/Mango.java"),
                        "package acme.internal; public record Mango(int seeds) implements org.nnj.api.component.Fruit {}"),
                write(
                        sources.resolve("acme/api/Lime.java"),
                        "package acme.api; public record Lime(int seeds) implements org.nnj.api.component.Fruit {}"),
                write(
                        sources.resolve("acme/api/Basket.java"),
                        "package acme.api; public class Basket implements java.util.function.Supplier<Object> {"
                                + " public Object get() { return new acme.internal.Mango(1); } }"));
        Path classes = Files.createDirectories(folder.resolve("classes"));
        Plugins.compile(classes, files, "--add-reads", "acme=ALL-UNNAMED");
        ClassLoader parent = HiddenPackageTest.class.getClassLoader();
        Configuration configuration =
                ModuleLayer.boot().configuration().resolve(ModuleFinder.of(classes), ModuleFinder.of(), Set.of("acme"));
        ModuleLayer.Controller controller =
                ModuleLayer.defineModulesWithOneLoader(configuration, List.of(ModuleLayer.boot()), parent);
        Module acme = controller.layer().findModule("acme").orElseThrow();
        controller.addReads(acme, parent.getUnnamedModule());
        basket = acme.getClassLoader().loadClass("acme.api.Basket");
    }

    private static Path write(Path file, String source) throws IOException {
        Files.createDirectories(file.getParent());
        return Files.writeString(file, source);
    }

    @Test
    void recordOfAnExportedPackageIsWrittenAndRead() throws ClassNotFoundException {
        Class<? extends Component> lime = load("acme.api.Lime");
        Component read = Components.shared().find(lime, "lime(seeds=3)");
        assertThat(Components.describe(read)).isEqualTo("lime(seeds=3)");
    }

    @Test
    void hiddenRecordCannotBeWrittenAndTheMessageSaysWhatToDo() throws ReflectiveOperationException {
        Object mango = ((Supplier<?>) basket.getConstructor().newInstance()).get();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Components.describe((Component) mango))
                .withMessage(HIDDEN);
    }

    @Test
    void hiddenRecordCannotBeReadAndTheMessageSaysWhatToDo() throws ClassNotFoundException {
        Class<? extends Component> mango = load("acme.internal.Mango");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Components.shared().find(mango, "mango(seeds=3)"))
                .withMessage(HIDDEN);
    }

    @Test
    void hiddenRecordIsNotListed() throws ReflectiveOperationException {
        Fruit mango = (Fruit) ((Supplier<?>) basket.getConstructor().newInstance()).get();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Registered.of(mango.getClass(), mango))
                .withMessage(HIDDEN);
    }

    private static Class<? extends Component> load(String name) throws ClassNotFoundException {
        return basket.getClassLoader().loadClass(name).asSubclass(Component.class);
    }
}
