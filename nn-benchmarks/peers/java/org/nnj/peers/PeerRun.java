package org.nnj.peers;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Random;
import java.util.zip.GZIPInputStream;

/** What the Java programs share: the workloads, the data, and the lines that the benchmark driver reads. */
public final class PeerRun {

    public static final int INPUTS = 784;
    public static final int OUTPUTS = 10;
    public static final double RATE = 0.1;
    public static final long SEED = 42;

    /** A network of some library. */
    public interface Network {
        /** Trains on the examples in this order, once. Example i has its 784 features from {@code i · 784} on. */
        void epoch(float[] features, int[] labels, int[] order, int batch);

        /** Probabilities, ten for each of the rows. */
        float[] predict(float[] rows, int count);
    }

    /** Makes a network with initial parameters. */
    public interface Builder {
        Network build(int[] hidden, boolean tanh, int threads);
    }

    /** What is trained. */
    private enum Workload {
        A(true, 32, 5, 32, 16),
        B(false, 128, 3, 512, 512),
        C(false, 256, 1, 2048, 2048);

        final boolean tanh;
        final int batch;
        final int epochs;
        final int[] hidden;

        Workload(boolean tanh, int batch, int epochs, int... hidden) {
            this.tanh = tanh;
            this.batch = batch;
            this.epochs = epochs;
            this.hidden = hidden;
        }

        double gflop(int examples) {
            double sum = 0;
            int inputs = INPUTS;
            for (int layer = 0; layer <= hidden.length; layer++) {
                int outputs = layer < hidden.length ? hidden[layer] : OUTPUTS;
                sum += (layer == 0 ? 4.0 : 6.0) * inputs * outputs;
                inputs = outputs;
            }
            return sum * examples * epochs / 1e9;
        }
    }

    private PeerRun() {}

    /** Runs what the arguments say: workload, folder of the data, number of threads. */
    public static void main(String[] arguments, Builder builder) throws IOException {
        Path folder = Path.of(arguments[1]);
        int threads = Integer.parseInt(arguments[2]);
        switch (arguments[0]) {
            case "D" -> predict(folder, threads, builder);
            case "E" -> {
                Network network = builder.build(Workload.A.hidden, true, threads);
                System.out.println("ready " + Arrays.toString(network.predict(new float[INPUTS], 1)));
            }
            default -> train(Workload.valueOf(arguments[0]), folder, threads, builder);
        }
        System.out.flush();
        System.exit(0); // some libraries leave threads behind
    }

    private static void train(Workload workload, Path folder, int threads, Builder builder) throws IOException {
        float[] features = features(folder, "train");
        int[] labels = labels(folder, "train");
        Random random = new Random(SEED);
        builder.build(Workload.A.hidden, true, threads).predict(new float[INPUTS], 1); // loads the library, which is not timed
        long start = System.nanoTime();
        long epochStart = start;
        Network network = builder.build(workload.hidden, workload.tanh, threads);
        for (int epoch = 0; epoch < workload.epochs; epoch++) {
            epochStart = System.nanoTime();
            network.epoch(features, labels, shuffled(labels.length, random), workload.batch);
        }
        long end = System.nanoTime();
        figure("seconds", (end - start) / 1e9);
        figure("last-epoch", (end - epochStart) / 1e9);
        figure("gflop", workload.gflop(labels.length));
        figure("accuracy", accuracy(network, folder));
        reportProcess();
    }

    private static void predict(Path folder, int threads, Builder builder) throws IOException {
        int[] labels = labels(folder, "train");
        Network network = builder.build(Workload.A.hidden, true, threads);
        network.epoch(features(folder, "train"), labels, shuffled(labels.length, new Random(SEED)), 32);
        float[] test = features(folder, "t10k");
        float[] one = Arrays.copyOf(test, INPUTS);
        float[] many = Arrays.copyOf(test, 256 * INPUTS);
        long[] nanos = new long[20_000];
        for (int i = -nanos.length; i < nanos.length; i++) {
            long start = System.nanoTime();
            network.predict(one, 1);
            nanos[Math.max(i, 0)] = System.nanoTime() - start;
        }
        Arrays.sort(nanos);
        long start = 0;
        for (int i = -500; i < 2000; i++) {
            start = i == 0 ? System.nanoTime() : start;
            network.predict(many, 256);
        }
        figure("samples-per-second", 2000 * 256 / ((System.nanoTime() - start) / 1e9));
        figure("median-us", nanos[nanos.length / 2] / 1e3);
        figure("p99-us", nanos[nanos.length * 99 / 100] / 1e3);
        figure("accuracy", accuracy(network, folder));
        reportProcess();
    }

    private static double accuracy(Network network, Path folder) throws IOException {
        float[] features = features(folder, "t10k");
        int[] labels = labels(folder, "t10k");
        int step = 1000;
        int right = 0;
        for (int from = 0; from < labels.length; from += step) {
            float[] rows = Arrays.copyOfRange(features, from * INPUTS, (from + step) * INPUTS);
            float[] predictions = network.predict(rows, step);
            for (int row = 0; row < step; row++) {
                right += largest(predictions, row * OUTPUTS) == labels[from + row] ? 1 : 0;
            }
        }
        return (double) right / labels.length;
    }

    private static int largest(float[] predictions, int from) {
        int best = 0;
        for (int i = 1; i < OUTPUTS; i++) {
            best = predictions[from + i] > predictions[from + best] ? i : best;
        }
        return best;
    }

    private static int[] shuffled(int count, Random random) {
        int[] order = new int[count];
        for (int i = 0; i < count; i++) {
            int j = random.nextInt(i + 1);
            order[i] = order[j];
            order[j] = i;
        }
        return order;
    }

    /** Scaled to [0, 1] before the clock starts. */
    private static float[] features(Path folder, String part) throws IOException {
        byte[] bytes = content(folder, part + "-images-idx3-ubyte", 16);
        float[] features = new float[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            features[i] = (bytes[i] & 0xFF) / 255f;
        }
        return features;
    }

    private static int[] labels(Path folder, String part) throws IOException {
        byte[] bytes = content(folder, part + "-labels-idx1-ubyte", 8);
        int[] labels = new int[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            labels[i] = bytes[i];
        }
        return labels;
    }

    private static byte[] content(Path folder, String name, int header) throws IOException {
        Path plain = folder.resolve(name);
        boolean isPlain = Files.exists(plain);
        try (InputStream file = Files.newInputStream(isPlain ? plain : folder.resolve(name + ".gz"));
                DataInputStream in = new DataInputStream(isPlain ? file : new GZIPInputStream(file))) {
            in.readFully(new byte[header]);
            return in.readAllBytes();
        }
    }

    private static void reportProcess() throws IOException {
        Path status = Path.of("/proc/self/status");
        if (Files.exists(status)) {
            for (String line : Files.readAllLines(status)) {
                if (line.startsWith("VmHWM:")) {
                    figure("resident-peak-mb", 1024 * Double.parseDouble(line.replaceAll("\\D", "")) / 1e6);
                }
            }
        }
        ProcessHandle.current().info().totalCpuDuration().ifPresent(time -> figure("cpu-seconds", time.toMillis() / 1e3));
    }

    private static void figure(String name, double value) {
        System.out.println("figure " + name + " " + String.format(Locale.ROOT, "%.6g", value));
    }
}
