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
 * @param main {@link FirstPrediction}, or {@link StartParts}
 * @param options for the JVM, beside those of {@code nnj}
 * @param arguments of that program
 */
record NnjStart(Nnj nnj, String name, Class<?> main, List<String> options, List<String> arguments)
        implements Contender {

    /** What reads an archive that a trial run of the same JVM wrote. */
    private static final int FIRST_WITH_AOT_CACHE = 25;

    static List<Contender> variantsOf(Nnj nnj) {
        List<String> saved = List.of(nnj.model().toString());
        return List.of(
                new NnjStart(nnj, nnj.name() + ", freshly built", FirstPrediction.class, List.of(), List.of()),
                new NnjStart(nnj, nnj.name() + ", from a file", FirstPrediction.class, List.of(), saved),
                archived(nnj, FirstPrediction.class, "", saved),
                new NnjStart(nnj, nnj.name() + ", from a file in parts", StartParts.class, List.of(), saved),
                archived(nnj, StartParts.class, " in parts", saved));
    }

    /** Classes come from an archive that is written here, once. */
    private static NnjStart archived(Nnj nnj, Class<?> main, String how, List<String> arguments) {
        boolean cache = nnj.java().release() >= FIRST_WITH_AOT_CACHE;
        Path archive = nnj.model()
                .resolveSibling(main.getSimpleName() + "-" + nnj.kernels() + "-"
                        + nnj.java().release() + ".archive");
        String write = (cache ? "-XX:AOTCacheOutput=" : "-XX:ArchiveClassesAtExit=") + archive;
        String read = (cache ? "-XX:AOTCache=" : "-XX:SharedArchiveFile=") + archive;
        String name = nnj.name() + ", from a file" + how + ", " + (cache ? "AOT cache" : "AppCDS");
        NnjStart writing = new NnjStart(nnj, name, main, List.of(write), arguments);
        if (Files.notExists(archive)) {
            try {
                writing.program("E", 1).run();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return new NnjStart(nnj, name, main, List.of(read), arguments);
    }

    @Override
    public Program program(String workload, int threads) {
        List<String> all = new ArrayList<>(nnj.options(threads));
        all.addAll(options);
        return Program.java(nnj.java().home(), all, main, arguments.toArray(String[]::new));
    }
}
