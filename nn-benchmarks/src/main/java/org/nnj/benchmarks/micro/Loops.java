package org.nnj.benchmarks.micro;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nnj.api.activation.Activation;
import org.nnj.api.component.Components;
import org.nnj.benchmarks.MarkdownTable;
import org.nnj.benchmarks.Yardstick;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Runs groups of JMH benchmarks, each with the kernels asked for, and prints a table for each. */
public final class Loops {

    private static final String USAGE = """
            usage: products|activations|updates|batches|plugins … [--kernels vector,scalar] [--threads 1] [--param NAME=VALUE,VALUE]
              products     the three matrix products of a dense layer: GFLOP/s and share of the peak
              activations  nanoseconds an element, and the error in units in the last place
              updates      nanoseconds a parameter
              batches      microseconds and bytes for 32 images of MNIST
              plugins      an activation written as a formula against a loop by hand""";

    private static final Map<String, String> GROUPS = Map.of(
            "products", ProductLoops.class.getSimpleName(),
            "activations", ActivationLoops.class.getSimpleName(),
            "updates", UpdateLoops.class.getSimpleName(),
            "batches", BatchLoops.class.getSimpleName(),
            "plugins", PluginLoops.class.getSimpleName());

    /** Nanoseconds of an operation, by name of the loop. */
    private record Scores(Map<String, Double> nanos) {
        double of(String loop) {
            return nanos.getOrDefault(loop, Double.NaN);
        }
    }

    private final List<String> kernels;
    private final int threads;
    private final Map<String, String[]> params;

    private Loops(List<String> kernels, int threads, Map<String, String[]> params) {
        this.kernels = kernels;
        this.threads = threads;
        this.params = params;
    }

    /**
     * Measures.
     *
     * @param arguments groups and options
     * @throws RunnerException if a benchmark fails
     * @throws IOException if the yardstick cannot be started
     */
    public static void main(String[] arguments) throws RunnerException, IOException {
        PrintWriter out = new PrintWriter(new OutputStreamWriter(System.out, StandardCharsets.UTF_8), true);
        List<String> groups = new ArrayList<>();
        List<String> kernels = List.of("vector", "scalar");
        int threads = 1;
        Map<String, String[]> params = new TreeMap<>();
        for (int i = 0; i < arguments.length; i++) {
            String next = i + 1 < arguments.length ? arguments[i + 1] : "";
            if (GROUPS.containsKey(arguments[i])) {
                groups.add(arguments[i]);
            } else if (arguments[i].equals("--kernels")) {
                kernels = List.of(next.split(","));
                i++;
            } else if (arguments[i].equals("--threads")) {
                threads = Integer.parseInt(next);
                i++;
            } else if (arguments[i].equals("--param") && next.contains("=")) {
                String[] nameAndValues = next.split("=", 2);
                params.put(nameAndValues[0], nameAndValues[1].split(","));
                i++;
            } else {
                groups.clear();
                break;
            }
        }
        if (groups.isEmpty()) {
            out.println(USAGE);
            return;
        }
        Loops loops = new Loops(kernels, threads, params);
        for (String group : groups) {
            out.println();
            out.print(loops.table(group));
            out.flush();
        }
    }

    private MarkdownTable table(String group) throws RunnerException, IOException {
        return switch (group) {
            case "products" -> products();
            case "activations" -> activations();
            case "updates" -> updates();
            case "batches" -> batches();
            default -> plugins();
        };
    }

    private MarkdownTable products() throws RunnerException, IOException {
        MarkdownTable table = new MarkdownTable(
                "batch·inputs·outputs",
                "kernels",
                "forward, GFLOP/s",
                "weight gradient",
                "error",
                "forward, of peak",
                "weight gradient",
                "error");
        for (String name : kernels) {
            double peak = Yardstick.beside(threads);
            scores("products", name).forEach((shape, nanos) -> {
                List<Double> rates = Stream.of("forward", "weightGradient", "error")
                        .map(product -> ProductLoops.operations(shape) / nanos.of(product))
                        .toList();
                table.add(Stream.of(
                                Stream.of(shape.replace('x', '·'), name),
                                rates.stream().map(rate -> text("%.1f", rate)),
                                rates.stream().map(rate -> text("%.0f %%", 100 * rate / peak)))
                        .flatMap(cells -> cells)
                        .toList());
            });
        }
        return table;
    }

    private MarkdownTable activations() throws RunnerException {
        MarkdownTable table =
                new MarkdownTable("activation", "kernels", "forward, ns an element", "backward", "error, ulp");
        for (String name : kernels) {
            scores("activations", name)
                    .forEach((activation, nanos) -> table.add(List.of(
                            activation,
                            name,
                            text("%.2f", nanos.of("forward")),
                            text("%.2f", nanos.of("backward")),
                            text("%.1f", UlpError.of(Components.shared().find(Activation.class, activation))))));
        }
        return table;
    }

    private MarkdownTable updates() throws RunnerException {
        MarkdownTable table = new MarkdownTable("optimizer", "kernels", "ns a parameter");
        for (String name : kernels) {
            scores("updates", name)
                    .forEach((rule, nanos) -> table.add(List.of(rule, name, text("%.2f", nanos.of("update")))));
        }
        return table;
    }

    private MarkdownTable batches() throws RunnerException {
        MarkdownTable table = new MarkdownTable("32 images of MNIST", "µs a batch", "bytes a batch");
        for (String name : kernels) {
            for (RunResult result : run("batches", name)) {
                table.add(List.of(
                        name, text("%.2f", result.getPrimaryResult().getScore() / 1e3), text("%.0f", bytes(result))));
            }
        }
        return table;
    }

    private MarkdownTable plugins() throws RunnerException {
        MarkdownTable table = new MarkdownTable(
                "formula, in use", "value, ns an element", "by hand", "ratio", "derivative", "by hand", "ratio");
        scores("plugins", kernels.get(0)).forEach((what, nanos) -> {
            double value = nanos.of("valueOfThePlugin");
            double derivative = nanos.of("derivativeOfThePlugin");
            table.add(List.of(
                    what,
                    text("%.2f", value),
                    text("%.2f", nanos.of("valueByHand")),
                    text("%.2f", value / nanos.of("valueByHand")),
                    text("%.2f", derivative),
                    text("%.2f", nanos.of("derivativeByHand")),
                    text("%.2f", derivative / nanos.of("derivativeByHand"))));
        });
        return table;
    }

    /** Nanoseconds by values of the parameters and by name of the loop. */
    private Map<String, Scores> scores(String group, String name) throws RunnerException {
        Map<String, Scores> scores = new LinkedHashMap<>();
        for (RunResult result : run(group, name)) {
            String values = result.getParams().getParamsKeys().stream()
                    .map(key -> result.getParams().getParam(key))
                    .collect(Collectors.joining(", "));
            scores.computeIfAbsent(values, key -> new Scores(new HashMap<>()))
                    .nanos()
                    .put(
                            result.getPrimaryResult().getLabel(),
                            result.getPrimaryResult().getScore());
        }
        return scores;
    }

    private Collection<RunResult> run(String group, String name) throws RunnerException {
        ChainedOptionsBuilder options = new OptionsBuilder()
                .include("\\." + GROUPS.getOrDefault(group, group) + "\\.")
                .addProfiler(GCProfiler.class)
                .verbosity(VerboseMode.SILENT)
                .jvmArgsAppend("-Dnn.kernels=" + name, "-Dnn.threads=" + threads);
        if (name.equals("vector")) {
            options.jvmArgsPrepend("--add-modules=jdk.incubator.vector");
        }
        params.forEach(options::param);
        return new Runner(options.build()).run();
    }

    private static double bytes(RunResult result) {
        return result.getSecondaryResults().entrySet().stream()
                .filter(entry -> entry.getKey().endsWith("gc.alloc.rate.norm"))
                .mapToDouble(entry -> entry.getValue().getScore())
                .findFirst()
                .orElse(Double.NaN);
    }

    private static String text(String format, double value) {
        return String.format(Locale.ROOT, format, value);
    }
}
