package org.nnj.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.spi.ToolProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nnj.api.activation.Activation;
import org.nnj.api.component.Component;
import org.nnj.api.component.Components;
import org.nnj.api.data.DataGenerator;
import org.nnj.api.math.DoubleMatrix;
import org.nnj.api.math.Matrix;
import org.nnj.data.InMemory;
import org.nnj.models.Sequential;

/** A plugin whose jar the class loader of the library does not see: the context class loader does, or no one does. */
class PluginInUseTest {

    private static final double[][] CORNERS = {{0, 0}, {0, 1}, {1, 0}, {1, 1}};
    private static final double[][] EXCLUSIVE_OR = {{-1}, {1}, {1}, {-1}};

    private static Path jar = Path.of("");

    @TempDir
    private Path folder;

    @BeforeAll
    static void build() throws IOException, InterruptedException {
        jar = StrangersProject.built().jar();
    }

    @Test
    void learnsWithPartsThatOnlyTheContextClassLoaderSees() throws Exception {
        try (URLClassLoader plugins = loader(jar)) {
            double[] losses =
                    within(plugins, () -> network().fit(exclusiveOr(), 300).values("loss"));

            assertThat(losses[299]).isLessThan(losses[0] / 10);
        }
    }

    @Test
    void aModelIsReadWhereItsPluginsAreAndPredictsTheSame() throws Exception {
        Path file = folder.resolve("xor.nnj");
        try (URLClassLoader first = loader(jar);
                URLClassLoader second = loader(jar)) {
            Sequential trained = within(first, PluginInUseTest::trained);
            trained.save(file);
            Sequential read = within(second, () -> Sequential.load(file));

            assertThat(predictions(read)).isEqualTo(predictions(trained));
            assertThat(read.spec().loss().getClass().getClassLoader()).isSameAs(second);
        }
    }

    @Test
    void aPluginThatIsMissingIsNamedWithItsKindAndWithWhatIsKnown() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Sequential.input(2).dense(8, "acme:swish"))
                .withMessageMatching("unknown activation 'acme:swish'.* Known: elu, gelu, .*");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Sequential.input(2).layer("dense(units=8, activation=acme:swish(beta=2))"))
                .withMessageMatching("dense.activation: unknown activation 'acme:swish'.* Known: elu, gelu, .*");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Sequential.input(2).optimizer("acme:qhm"))
                .withMessageMatching("unknown optimizer 'acme:qhm'.* Known: adadelta, adagrad, .*");
    }

    @Test
    void aModelWhosePluginIsMissingSaysInWhichFileAndWhere() throws Exception {
        Path file = folder.resolve("xor.nnj");
        try (URLClassLoader plugins = loader(jar)) {
            within(plugins, PluginInUseTest::trained).save(file);
        }

        assertThatThrownBy(() -> Sequential.load(file))
                .isInstanceOf(IOException.class)
                .hasMessageMatching("xor\\.nnj: nnj\\.network: sequential\\.layers\\[0\\]: dense\\.activation: "
                        + "unknown activation 'acme:swish'.* Known: elu, .*");
    }

    @Test
    void twoVersionsOfOnePluginEachServeTheirOwnClassLoader() throws Exception {
        try (URLClassLoader one = loader(jar);
                URLClassLoader two = loader(secondVersion())) {
            assertThat(describeSwish(one)).isEqualTo("acme:swish(beta=1.0)");
            assertThat(describeSwish(two)).isEqualTo("acme:swish(beta=2.0)");

            Sequential ofOne = within(one, PluginInUseTest::swishNetwork);
            Sequential ofTwo = within(two, PluginInUseTest::swishNetwork);

            // Neither depends any more on who asks; the same seed gave both the same weights.
            assertThat(predictions(ofOne)).isEqualTo(within(two, () -> predictions(ofOne)));
            assertThat(predictions(ofTwo)).isEqualTo(within(one, () -> predictions(ofTwo)));
            assertThat(predictions(ofOne)).isNotEqualTo(predictions(ofTwo));
            assertThat(predictions(ofTwo))
                    .isEqualTo(predictions(within(one, () -> swishNetwork("acme:swish(beta=2)"))));
        }
    }

    private static String describeSwish(ClassLoader loader) {
        return Components.describe(Components.of(loader).find(Activation.class, "acme:swish"));
    }

    private static Sequential trained() {
        Sequential model = network();
        model.fit(exclusiveOr(), 20);
        return model;
    }

    /** Four of its parts are the plugin's. */
    private static Sequential network() {
        return Sequential.input(2)
                .dense(8, "acme:swish(beta=1.5)")
                .layer("acme:gain")
                .dense(1, "tanh")
                .loss("acme:log-cosh")
                .optimizer("acme:qhm(learning-rate=0.5)")
                .seed(42)
                .build();
    }

    private static Sequential swishNetwork() {
        return swishNetwork("acme:swish");
    }

    private static Sequential swishNetwork(String activation) {
        return Sequential.input(2)
                .dense(8, activation)
                .dense(1)
                .loss("mean-squared-error")
                .optimizer("sgd")
                .seed(42)
                .build();
    }

    private static DataGenerator exclusiveOr() {
        return InMemory.of(CORNERS, EXCLUSIVE_OR).batchSize(4);
    }

    private static Matrix predictions(Sequential model) {
        return model.predict(DoubleMatrix.of(CORNERS));
    }

    /** The plugin's activation with β = 2 for a default, in a folder of classes. */
    private Path secondVersion() throws IOException {
        String source = Files.readString(StrangersProject.SOURCES.resolve("src/main/java/com/acme/nnj/Swish.java"));
        assertThat(source).contains("this(1)");
        Path changed = Files.writeString(folder.resolve("Swish.java"), source.replace("this(1)", "this(2)"));
        Path classes = folder.resolve("second-version");
        Path services = Files.createDirectories(classes.resolve("META-INF/services"));
        Files.writeString(services.resolve(Activation.class.getName()), "com.acme.nnj.Swish");
        int errors = ToolProvider.findFirst("javac")
                .orElseThrow()
                .run(System.out, System.err, "-proc:none", "-d", classes.toString(), changed.toString());
        assertThat(errors).isZero();
        return classes;
    }

    private static URLClassLoader loader(Path jarOrFolder) throws IOException {
        URL[] urls = {jarOrFolder.toUri().toURL()};
        return new URLClassLoader(urls, Component.class.getClassLoader());
    }

    private static <T> T within(ClassLoader context, Callable<T> call) throws Exception {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(context);
        try {
            return call.call();
        } finally {
            thread.setContextClassLoader(before);
        }
    }
}
