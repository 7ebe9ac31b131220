package org.nnj.examples;

import java.util.Optional;
import org.nnj.api.component.Check;
import org.nnj.api.math.ElementType;
import org.nnj.models.SequentialBuilder;
import picocli.CommandLine.Help.Visibility;
import picocli.CommandLine.Option;

/** How to train, for every lesson that trains; each lesson has its own defaults. */
final class TrainingOptions {

    @Option(names = "--seed", paramLabel = "N", description = "Seed of everything random.", defaultValue = "42")
    private long seed;

    @Option(names = "--precision", paramLabel = "TYPE", description = "float or double.", defaultValue = "float")
    private ElementType precision = ElementType.FLOAT;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "Threads for large products; the result does not depend on it. Default: all cores.",
            showDefaultValue = Visibility.NEVER)
    private Optional<Integer> threads = Optional.empty();

    long seed() {
        return seed;
    }

    /** To be called before anything is computed: the number of threads is chosen once a process. */
    SequentialBuilder applyTo(SequentialBuilder builder) {
        return builder.seed(seed).precision(precision);
    }

    void useThreads() {
        threads.ifPresent(
                count -> System.setProperty("nn.threads", Integer.toString(Check.atLeast("threads", count, 1))));
    }
}
