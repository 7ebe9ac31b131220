package org.nnj.benchmarks;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * NNJ itself on one Java with one kind of kernels.
 *
 * @param java what is started
 * @param kernels {@code vector} or {@code scalar}
 * @param data folder with the MNIST files
 * @param model file with a trained network of workload A
 */
record Nnj(Java java, String kernels, Path data, Path model) implements Contender {

    private static final String VECTOR = "vector";

    @Override
    public String name() {
        return "NNJ " + kernels + ", Java " + java.release();
    }

    @Override
    public Program program(String workload, int threads) {
        return switch (workload) {
            case "D" -> Program.java(java.home(), options(threads), PredictionRun.class, model + "", data + "");
            case "E" -> Program.java(java.home(), options(threads), FirstPrediction.class);
            default -> Program.java(java.home(), options(threads), TrainingRun.class, workload, data + "");
        };
    }

    @Override
    public List<Contender> variants(String workload) {
        return workload.equals("E") ? NnjStart.variantsOf(this) : List.of(this);
    }

    List<String> options(int threads) {
        List<String> options = new ArrayList<>();
        if (kernels.equals(VECTOR)) {
            options.addAll(List.of("--add-modules", "jdk.incubator.vector"));
        }
        options.add("-Dnn.kernels=" + kernels);
        options.add("-Dnn.threads=" + threads);
        return options;
    }
}
