package org.nnj.benchmarks;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Another library: a folder with a script {@code run}, which takes a workload, a number of threads and the folder of the data, and prints what
 * {@link Program} reads.
 *
 * @param folder where the script is
 * @param data folder with the MNIST files
 */
record Peer(Path folder, Path data) implements Contender {

    private static final String SCRIPT = "run";

    static boolean isOne(Path folder) {
        return Files.isExecutable(folder.resolve(SCRIPT));
    }

    @Override
    public String name() {
        return folder.getFileName().toString();
    }

    @Override
    public Program program(String workload, int threads) {
        String script = folder.resolve(SCRIPT).toAbsolutePath().toString();
        return new Program(List.of(
                script,
                workload,
                Integer.toString(threads),
                data.toAbsolutePath().toString()));
    }
}
