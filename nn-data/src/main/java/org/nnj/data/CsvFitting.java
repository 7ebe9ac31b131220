package org.nnj.data;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.util.List;
import java.util.TreeSet;
import org.nnj.data.image.NaturalOrder;

/** Learns from the training rows how a file is encoded. */
final class CsvFitting {

    private final CsvFile file;
    private final CsvTable table;
    private final CsvRoles roles;
    private final int[] training;

    CsvFitting(CsvFile file, CsvTable table, CsvRoles roles, int[] training) {
        this.file = file;
        this.table = table;
        this.roles = roles;
        this.training = training;
    }

    CsvEncoding encoding() throws IOException {
        ImmutableList.Builder<CsvFeature> features = ImmutableList.builder();
        for (int index : roles.features()) {
            features.add(feature(index));
        }
        ImmutableList.Builder<CsvTarget> targets = ImmutableList.builder();
        for (int index : roles.targets()) {
            targets.add(target(roles.column(index)));
        }
        CsvFormat format =
                file.format().withHeader(table.hasHeader() ? CsvFormat.Header.PRESENT : CsvFormat.Header.ABSENT);
        return new CsvEncoding(
                features.build(),
                targets.build(),
                roles.labels(),
                table.columns().size(),
                format,
                file.limits());
    }

    private CsvFeature feature(int index) throws IOException {
        CsvColumn column = roles.column(index);
        if (file.missing() == CsvFile.Missing.REFUSE) {
            table.requireAllThere(column);
        }
        boolean numeric = roles.isNumeric(index);
        double fill = switch (file.missing()) {
            case REFUSE -> Double.NaN;
            case CONSTANT -> file.fill();
            case MEAN -> numeric ? mean(column) : 0;
        };
        List<String> categories = numeric ? ImmutableList.of() : categories(column);
        return new CsvFeature(column.name(), column.number(), fill, categories);
    }

    /** Sums differences from the first value: of a constant they are exactly 0, and its mean is exactly the constant. */
    private double mean(CsvColumn column) throws IOException {
        double first = Double.NaN;
        double sum = 0;
        int count = 0;
        for (int row : training) {
            if (!column.isMissing(row)) {
                first = count == 0 ? column.numbers()[row] : first;
                sum += column.numbers()[row] - first;
                count++;
            }
        }
        if (count == 0) {
            throw new IOException(column.where(table.file())
                    + ": expected a value in the training part, but all are missing; ignore the column");
        }
        return requireFinite(column, first + sum / count);
    }

    private double requireFinite(CsvColumn column, double value) throws IOException {
        if (!Double.isFinite(value)) {
            throw new IOException(column.where(table.file())
                    + ": expected numbers whose sums do not overflow, but they do; scale them");
        }
        return value;
    }

    private List<String> categories(CsvColumn column) throws IOException {
        column.requireFewTexts(table.file());
        List<String> texts = column.texts();
        TreeSet<String> seen = new TreeSet<>(NaturalOrder.INSTANCE);
        for (int row : training) {
            if (column.codes()[row] != CsvColumn.NONE) {
                seen.add(texts.get(column.codes()[row]));
            }
        }
        if (seen.isEmpty()) {
            throw new IOException(column.where(table.file())
                    + ": expected a value in the training part, but all are missing; ignore the column");
        }
        return ImmutableList.copyOf(seen);
    }

    private CsvTarget target(CsvColumn column) throws IOException {
        if (roles.classes() || !file.standardizedTargets()) {
            return new CsvTarget(column.name(), column.number(), 0, 1);
        }
        column.requireNumbers(table);
        double mean = mean(column);
        double squares = 0;
        for (int row : training) {
            double difference = column.numbers()[row] - mean;
            squares += difference * difference;
        }
        double deviation = requireFinite(column, Math.sqrt(squares / training.length));
        return new CsvTarget(column.name(), column.number(), mean, deviation > 0 ? deviation : 1);
    }
}
