package org.nnj.examples;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.nnj.api.data.Batch;
import org.nnj.api.data.BatchCursor;
import org.nnj.api.data.Batches;
import org.nnj.api.math.ElementType;
import org.nnj.api.metric.Table;
import org.nnj.api.model.Evaluation;
import org.nnj.data.CsvData;
import org.nnj.models.Sequential;

/**
 * How well a network does on the test part of a CSV file, beside a guess that looks at no feature: the most frequent class of the
 * training part, or the mean of its target.
 */
final class CsvResult {

    private static final String MACRO = "(average=macro, decision=arg-max)";

    private static final List<String> OF_CLASSES =
            List.of("accuracy", "categorical-crossentropy", "precision" + MACRO, "recall" + MACRO, "f1" + MACRO);

    private static final List<String> OF_NUMBERS = List.of("r2", "mse", "mae");

    private CsvResult() {}

    static Table of(Sequential model, CsvData data, double seconds) {
        boolean classes = !data.labels().isEmpty();
        Evaluation test = model.evaluate(data.test(), classes ? OF_CLASSES : OF_NUMBERS);
        List<Double> values = List.copyOf(test.metrics().values());
        List<List<String>> rows = new ArrayList<>();
        if (classes) {
            rows.add(row("accuracy", number(shareOfMostFrequentClass(data)), values.get(0)));
            rows.add(row("cross-entropy", "", values.get(1)));
            rows.add(row("precision, mean of classes", "", values.get(2)));
            rows.add(row("recall, mean of classes", "", values.get(3)));
            rows.add(row("f1, mean of classes", "", values.get(4)));
        } else {
            double unit =
                    data.targetColumns() == 1 ? data.encoding().targets().get(0).deviation() : 1;
            String of = data.targetColumns() == 1 ? "" : ", in standard deviations";
            rows.add(row("r2", "", values.get(0)));
            rows.add(row(
                    "root of mean squared error" + of,
                    number(unit * errorOfMean(data)),
                    unit * Math.sqrt(values.get(1))));
            rows.add(row("mean absolute error" + of, "", unit * values.get(2)));
        }
        rows.add(List.of("training time", "", String.format(Locale.ROOT, "%.2f s", seconds)));
        String guess = classes ? "most frequent class" : "mean";
        return new Table(List.of("on " + test.examples() + " test rows", guess, "network"), rows);
    }

    private static List<String> row(String name, String guess, double network) {
        return List.of(name, guess, number(network));
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.4f", value);
    }

    private static double shareOfMostFrequentClass(CsvData data) {
        double[] training = sums(data.train(), data.targetColumns(), 1);
        int guess = 0;
        for (int c = 1; c < training.length; c++) {
            guess = training[c] > training[guess] ? c : guess;
        }
        return sums(data.test(), data.targetColumns(), 1)[guess] / data.test().examples();
    }

    /** Targets have mean 0 over the training part, so that the error of the guess is the target itself. */
    private static double errorOfMean(CsvData data) {
        double sum = 0;
        for (double squares : sums(data.test(), data.targetColumns(), 2)) {
            sum += squares;
        }
        return Math.sqrt(sum / data.targetColumns() / data.test().examples());
    }

    /** Of each target column, the sum of its values or of their squares. */
    private static double[] sums(Batches part, int columns, int power) {
        double[] sums = new double[columns];
        try (BatchCursor cursor = part.open(0, 0, ElementType.DOUBLE)) {
            while (cursor.hasNext()) {
                Batch batch = cursor.next();
                for (int row = 0; row < batch.rows(); row++) {
                    for (int column = 0; column < columns; column++) {
                        double y = batch.targets().get(row, column);
                        sums[column] += power == 1 ? y : y * y;
                    }
                }
            }
        }
        return sums;
    }
}
