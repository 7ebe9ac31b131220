package org.nnj.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A process of NNJ that predicts once.
 *
 * @param nnj the Java and the kernels
 * @param name what is special about it
 * @param options for the JVM, beside those of {@code nnj}
 * @param arguments of {@link FirstPrediction}
 */
record NnjStart(Nnj nnj, String name, List<String> options, List<String> arguments) implements Contender {

    /** What reads an archive that a trial run of the same JVM wrote. */
    private static final int FIRST_WITH_AOT_CACHE = 25;

    static List<Contender> variantsOf(Nnj nnj) {
        List<String> saved = List.of(nnj.model().toString());
        return List.of(
                new NnjStart(nnj, nnj.name() + ", freshly built", List.of(), List.of()),
                new NnjStart(nnj, nnj.name() + ", from a file", List.of(), saved),
                archived(nnj, saved));
    }

    /** Classes come from an archive that is written here, once. */
    private static NnjStart archived(Nnj nnj, List<String> arguments) {
        boolean cache = nnj.java().release() >= FIRST_WITH_AOT_CACHE;
        Path archive = nnj.model()
                .resolveSibling("start-" + nnj.kernels() + "-" + nnj.java().release() + ".archive");
        String write = (cache ? "-XX:AOTCacheOutput=" : "-XX:ArchiveClassesAtExit=") + archive;
        String read = (cache ? "-XX:AOTCache=" : "-XX:SharedArchiveFile=") + archive;
        String name = nnj.name() + ", from a file, " + (cache ? "AOT cache" : "AppCDS");
        NnjStart writing = new NnjStart(nnj, name, List.of(write), arguments);
        if (Files.notExists(archive)) {
            try {
                writing.program("E", 1).run();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return new NnjStart(nnj, name, List.of(read), arguments);
    }

    @Override
    public Program program(String workload, int threads) {
        List<String> all = new ArrayList<>(nnj.options(threads));
        all.addAll(options);
        return Program.java(nnj.java().home(), all, FirstPrediction.class, arguments.toArray(String[]::new));
    }
}
