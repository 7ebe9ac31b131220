package org.nnj.data;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.nnj.api.component.Check;
import org.nnj.api.data.Batches;
import org.nnj.api.data.DataGenerator;
import org.nnj.api.math.Shape;
import org.nnj.api.metric.Table;

/** The examples of a CSV file, with what was learned in reading it. Immutable and safe for many threads. */
public final class CsvData implements DataGenerator {

    private final InMemory examples;
    private final CsvEncoding encoding;
    private final Table report;

    private CsvData(InMemory examples, CsvEncoding encoding, Table report) {
        this.examples = examples;
        this.encoding = encoding;
        this.report = report;
    }

    static CsvData of(CsvFile file, CsvTable table, Options options) throws IOException {
        CsvRoles roles = CsvRoles.of(file, table);
        // those that the examples below will train on: the same groups and the same seed give the same rows
        int[] training = Parts.rows(roles.groups(options.stratified()), options)[0];
        Check.that(training.length > 0, "training part", "at least one example", "none of " + table.rows());
        CsvEncoding encoding = new CsvFitting(file, table, roles, training).encoding();
        Examples all = CsvRows.of(encoding, table).examples();
        Examples coded = file.sparseTargets() ? all.coded(ClassRows.Coding.INDEX) : all;
        return new CsvData(InMemory.of(coded, options), encoding, CsvReport.of(table, roles));
    }

    /**
     * How rows become features: to encode those of other files in the same way.
     *
     * @return what was learned from the training part
     */
    public CsvEncoding encoding() {
        return encoding;
    }

    /**
     * What the columns of the file were taken for, one a row, with what is missing and the range or the most frequent
     * categories.
     *
     * @return a table
     */
    public Table report() {
        return report;
    }

    @Override
    public Shape featureShape() {
        return examples.featureShape();
    }

    @Override
    public int targetColumns() {
        return examples.targetColumns();
    }

    @Override
    public List<String> labels() {
        return examples.labels();
    }

    /**
     * The text form of the {@link #encoding()}: {@link CsvEncoding#parse} reads it again.
     *
     * @return empty if it is too long, as with about a thousand columns: then the encoding must be kept otherwise
     */
    @Override
    public Optional<String> rowEncoding() {
        return encoding.text();
    }

    @Override
    public Batches train() {
        return examples.train();
    }

    @Override
    public Batches validation() {
        return examples.validation();
    }

    @Override
    public Batches test() {
        return examples.test();
    }

    /** As in {@code features (4), 3 classes; 120 examples to train, 30 to validate, 0 to test}. */
    @Override
    public String toString() {
        return examples.toString();
    }
}
