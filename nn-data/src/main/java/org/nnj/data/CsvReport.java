package org.nnj.data;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.nnj.api.metric.Table;
import org.nnj.data.image.NaturalOrder;

/** Tells what the columns of a file were taken for. */
final class CsvReport {

    private static final int MOST_CATEGORIES = 5;
    private static final int SHOWN_DIGITS = 5;

    private final CsvTable table;
    private final CsvRoles roles;

    private CsvReport(CsvTable table, CsvRoles roles) {
        this.table = table;
        this.roles = roles;
    }

    static Table of(CsvTable table, CsvRoles roles) throws IOException {
        CsvReport report = new CsvReport(table, roles);
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < table.columns().size(); i++) {
            rows.add(report.row(i));
        }
        return new Table(List.of("column", "role", "type", "missing", "values"), rows);
    }

    private List<String> row(int index) throws IOException {
        CsvColumn column = roles.column(index);
        String missing = Integer.toString(column.missing());
        if (roles.ignored().contains(index)) {
            return List.of(column.name(), "ignored", "", missing, "");
        }
        boolean target = roles.targets().contains(index);
        boolean numeric = target ? !roles.classes() : roles.isNumeric(index);
        String role = target ? "target" : "feature";
        return numeric
                ? List.of(column.name(), role, "number", missing, range(column))
                : List.of(
                        column.name(),
                        role,
                        column.texts().size() + (target ? " classes" : " categories"),
                        missing,
                        counts(column));
    }

    private String range(CsvColumn column) {
        double least = Double.POSITIVE_INFINITY;
        double greatest = Double.NEGATIVE_INFINITY;
        double sum = 0;
        for (int row = 0; row < table.rows(); row++) {
            if (!column.isMissing(row)) {
                least = Math.min(least, column.numbers()[row]);
                greatest = Math.max(greatest, column.numbers()[row]);
                sum += column.numbers()[row];
            }
        }
        if (least == greatest) {
            return "always " + shown(least);
        }
        double mean = sum / (table.rows() - column.missing());
        return "from " + shown(least) + " to " + shown(greatest)
                + (Double.isFinite(mean) ? ", mean " + shown(mean) : "");
    }

    /** A number to few digits. */
    private static String shown(double value) {
        BigDecimal rounded =
                new BigDecimal(value).round(new MathContext(SHOWN_DIGITS)).stripTrailingZeros();
        return rounded.precision() - rounded.scale() > 15 || rounded.scale() > 15
                ? rounded.toString()
                : rounded.toPlainString();
    }

    /** The most frequent texts with their numbers. */
    private String counts(CsvColumn column) {
        List<String> texts = column.texts();
        int[] counts = new int[texts.size()];
        for (int row = 0; row < table.rows(); row++) {
            if (column.codes()[row] != CsvColumn.NONE) {
                counts[column.codes()[row]]++;
            }
        }
        String shown = IntStream.range(0, counts.length)
                .boxed()
                .sorted(Comparator.<Integer>comparingInt(code -> -counts[code])
                        .thenComparing(texts::get, NaturalOrder.INSTANCE))
                .limit(MOST_CATEGORIES)
                .map(code -> CsvError.shown(texts.get(code)) + " (" + counts[code] + ")")
                .collect(Collectors.joining(", "));
        return shown + (counts.length > MOST_CATEGORIES ? ", …" : "");
    }
}
