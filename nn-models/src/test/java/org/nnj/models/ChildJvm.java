package org.nnj.models;

import com.google.common.collect.ImmutableList;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.nnj.api.activation.Activation;
import org.nnj.api.component.Components;
import org.nnj.api.loss.Loss;
import org.nnj.api.math.Matrix;
import org.nnj.api.metric.Metric;
import org.nnj.api.optimizer.Optimizer;
import org.nnj.core.layer.Dense;
import org.nnj.data.InMemory;
import tools.jackson.core.json.JsonFactory;

/** Programs of the tests in a process of their own, which shares nothing with this one but the class path. */
final class ChildJvm {

    private static final long PATIENCE_SECONDS = 120;

    private static final List<String> BRIEF = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Dnn.threads=1");

    private ChildJvm() {}

    /** Starts a main class, quickly and on one thread. */
    static Process start(Class<?> main, Object... arguments) throws IOException {
        return start(BRIEF, main, arguments);
    }

    private static Process start(List<String> options, Class<?> main, Object... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of("-cp", classPath(), main.getName()));
        for (Object argument : arguments) {
            command.add(argument.toString());
        }
        // what is logged is no part of what it prints
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    /** Runs a main class to its end, quickly and on one thread, and gives back what it printed. */
    static String run(Class<?> main, Object... arguments) throws IOException, InterruptedException {
        return run(BRIEF, main, arguments);
    }

    /** Runs a main class to its end with these options of the JVM and gives back what it printed. */
    static String run(List<String> options, Class<?> main, Object... arguments)
            throws IOException, InterruptedException {
        Process child = start(options, main, arguments);
        // one that does not end would keep its output open
        CompletableFuture.delayedExecutor(PATIENCE_SECONDS, TimeUnit.SECONDS).execute(child::destroyForcibly);
        String output = new String(child.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        if (child.waitFor() != 0) {
            throw new AssertionError(
                    "expected the child to end well, but its errors are above, and it printed: " + output);
        }
        return output;
    }

    /** Where the classes of this project, its plugins and its libraries are, whoever loaded them. */
    private static String classPath() {
        Components components = Components.shared();
        List<Class<?>> parts = List.of(
                ChildJvm.class,
                Sequential.class,
                Dense.class,
                Matrix.class,
                InMemory.class,
                components.find(Activation.class, "tanh").getClass(),
                components.find(Loss.class, "mean-squared-error").getClass(),
                components.find(Optimizer.class, "adam").getClass(),
                components.find(Metric.class, "accuracy").getClass(),
                ImmutableList.class,
                JsonFactory.class);
        Set<String> places = new LinkedHashSet<>();
        parts.forEach(part -> places.add(placeOf(part)));
        return String.join(File.pathSeparator, places);
    }

    private static String placeOf(Class<?> type) {
        try {
            return Path.of(type.getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toString();
        } catch (URISyntaxException e) {
            throw new AssertionError(e);
        }
    }
}
