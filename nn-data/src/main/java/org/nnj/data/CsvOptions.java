package org.nnj.data;

import java.nio.file.Path;
import java.util.List;

/** The values of a {@link CsvFile} on their way from one to the next, of which one or two change. */
final class CsvOptions {

    Path file;
    List<String> targets;
    CsvFile.Task task;
    List<String> ignored;
    List<String> categorical;
    CsvFile.Missing missing;
    double fill;
    boolean standardizedTargets;
    boolean sparseTargets;
    boolean balanced;
    int batchSize;
    double holdOut;
    double test;
    boolean stratified;
    boolean shuffled;
    long seed;
    CsvFormat format;
    CsvLimits limits;

    CsvOptions(CsvFile from) {
        file = from.file();
        targets = from.targets();
        task = from.task();
        ignored = from.ignored();
        categorical = from.categorical();
        missing = from.missing();
        fill = from.fill();
        standardizedTargets = from.standardizedTargets();
        sparseTargets = from.sparseTargets();
        balanced = from.balanced();
        batchSize = from.batchSize();
        holdOut = from.holdOut();
        test = from.test();
        stratified = from.stratified();
        shuffled = from.shuffled();
        seed = from.seed();
        format = from.format();
        limits = from.limits();
    }

    CsvFile build() {
        return new CsvFile(
                file,
                targets,
                task,
                ignored,
                categorical,
                missing,
                fill,
                standardizedTargets,
                sparseTargets,
                balanced,
                batchSize,
                holdOut,
                test,
                stratified,
                shuffled,
                seed,
                format,
                limits);
    }
}
