package org.nnj.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is to be measured.
 *
 * @param workloads letters from A to E
 * @param threads each number that training and batches are measured with
 * @param kernels names as {@code -Dnn.kernels} takes them
 * @param javas what NNJ runs on
 * @param runs how often each is repeated
 * @param data folder with the MNIST files
 * @param peers folders of other libraries' programs, see {@link Peer}
 * @param logbook where every run is written down and found again; empty for nowhere
 */
record Settings(
        List<String> workloads,
        List<Integer> threads,
        List<String> kernels,
        List<Java> javas,
        int runs,
        Path data,
        List<Path> peers,
        Optional<Logbook> logbook) {

    static final String USAGE = """
            usage: [A] [B] [C] [D] [E] [--threads 1,2] [--kernels vector,scalar] [--runs 5] [--java HOME,HOME] [--data FOLDER] [--peers FOLDER,FOLDER] [--log FILE]
              A     train 784-32-16-10 tanh, batches of 32, 5 epochs of the 60,000 images of MNIST
              B     train 784-512-512-10 relu, batches of 128, 3 epochs
              C     train 784-2048-2048-10 relu, batches of 256, 1 epoch
              D     predict with the network of A: one image, and batches of 256
              E     from the start of the process to the first prediction
            Without a letter: all. --peers: folders with a script 'run' each, or a folder of such folders. --log: every run is written
            to this file, and those that stand there count too.""";

    private static final List<String> LETTERS = List.of("A", "B", "C", "D", "E");
    private static final Path IMAGES = Path.of("nn-examples/src/main/resources/mnist-idx");

    static Settings parse(String... arguments) throws IOException {
        List<String> workloads = new ArrayList<>();
        Settings settings = new Settings(
                LETTERS,
                List.of(1),
                List.of("vector", "scalar"),
                List.of(Java.own()),
                5,
                IMAGES,
                List.of(),
                Optional.empty());
        for (int i = 0; i < arguments.length; i++) {
            if (LETTERS.contains(arguments[i].toUpperCase(Locale.ROOT))) {
                workloads.add(arguments[i].toUpperCase(Locale.ROOT));
            } else if (arguments[i].startsWith("--") && i + 1 < arguments.length) {
                settings = settings.with(arguments[i], arguments[++i]);
            } else {
                throw new IllegalArgumentException("unknown argument '" + arguments[i] + "'\n" + USAGE);
            }
        }
        return workloads.isEmpty() ? settings : settings.withWorkloads(workloads);
    }

    private Settings with(String option, String value) throws IOException {
        List<String> values = List.of(value.split(","));
        return switch (option) {
            case "--threads" ->
                new Settings(
                        workloads,
                        values.stream().map(Integer::valueOf).toList(),
                        kernels,
                        javas,
                        runs,
                        data,
                        peers,
                        logbook);
            case "--kernels" -> new Settings(workloads, threads, values, javas, runs, data, peers, logbook);
            case "--java" -> new Settings(workloads, threads, kernels, javasIn(values), runs, data, peers, logbook);
            case "--runs" ->
                new Settings(workloads, threads, kernels, javas, Integer.parseInt(value), data, peers, logbook);
            case "--data" -> new Settings(workloads, threads, kernels, javas, runs, Path.of(value), peers, logbook);
            case "--peers" -> new Settings(workloads, threads, kernels, javas, runs, data, peersIn(values), logbook);
            case "--log" ->
                new Settings(
                        workloads,
                        threads,
                        kernels,
                        javas,
                        runs,
                        data,
                        peers,
                        Optional.of(new Logbook(Path.of(value))));
            default -> throw new IllegalArgumentException("unknown option '" + option + "'\n" + USAGE);
        };
    }

    private Settings withWorkloads(List<String> chosen) {
        return new Settings(List.copyOf(chosen), threads, kernels, javas, runs, data, peers, logbook);
    }

    private static List<Java> javasIn(List<String> homes) throws IOException {
        List<Java> javas = new ArrayList<>();
        for (String home : homes) {
            javas.add(Java.in(Path.of(home)));
        }
        return javas;
    }

    private static List<Path> peersIn(List<String> folders) throws IOException {
        List<Path> peers = new ArrayList<>();
        for (String folder : folders) {
            try (Stream<Path> below = Files.list(Path.of(folder))) {
                peers.addAll(below.filter(Peer::isOne).sorted().toList());
            }
            if (Peer.isOne(Path.of(folder))) {
                peers.add(Path.of(folder));
            }
        }
        return peers;
    }
}
