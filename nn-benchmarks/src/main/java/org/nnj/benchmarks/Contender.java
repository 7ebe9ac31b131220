package org.nnj.benchmarks;

import java.util.List;

/** Who takes part in a comparison. */
interface Contender {

    /** How its rows in the tables begin. */
    String name();

    /**
     * A program for one measurement.
     *
     * @param workload a letter from A to E
     * @param threads how many it may compute with
     */
    Program program(String workload, int threads);

    /** The same contender in each variant of a workload; most have one. */
    default List<Contender> variants(String workload) {
        return List.of(this);
    }
}
