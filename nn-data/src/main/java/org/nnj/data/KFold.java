package org.nnj.data;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Cross-validation: the examples are cut into k parts as equal as can be, and each of k generators has another of them as
 * its test part. What is left is divided as the generator was: all for training, or less the share that is held out for
 * validation. Every example is tested on once. The seed decides who is in which fold; a stratified generator divides
 * each class by itself.
 *
 * <pre>{@code
 * for (DataGenerator fold : KFold.of(data.stratified().seed(42), 5)) {
 *     Sequential model = network();
 *     model.fit(fold, 20);
 *     System.out.println(model.evaluate(fold.test()));
 * }
 * }</pre>
 *
 * <p>Source: Stone, "Cross-validatory choice and assessment of statistical predictions", J. R. Statist. Soc. B 36(2),
 * 1974.
 */
public final class KFold {

    private KFold() {}

    /**
     * The folds of examples in memory, which share them.
     *
     * @param data without a test part of its own
     * @param folds k, from 2 to the number of examples
     * @return k generators
     * @throws IllegalArgumentException if there are not enough examples, or there is a test part
     */
    public static List<InMemory> of(InMemory data, int folds) {
        Fold.of(0, folds);
        return IntStream.range(0, folds)
                .mapToObj(fold -> data.fold(fold, folds))
                .collect(ImmutableList.toImmutableList());
    }

    /**
     * The folds of a CSV file, which is read once. Means and categories of each fold are those of its own training part.
     *
     * @param file without a share for the test
     * @param folds k, from 2 to the number of rows
     * @return k generators
     * @throws IOException as {@link CsvFile#open}
     * @throws IllegalArgumentException if there are not enough rows, or there is a share for the test
     */
    public static List<CsvData> of(CsvFile file, int folds) throws IOException {
        Fold.of(0, folds);
        CsvTable table = file.table();
        ImmutableList.Builder<CsvData> all = ImmutableList.builder();
        for (int fold = 0; fold < folds; fold++) {
            all.add(CsvData.of(file, table, file.options().withFold(Fold.of(fold, folds))));
        }
        return all.build();
    }
}
