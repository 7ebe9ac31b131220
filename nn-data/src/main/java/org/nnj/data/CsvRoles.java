package org.nnj.data;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.nnj.api.component.Check;
import org.nnj.data.image.NaturalOrder;

/**
 * What each column of a file is good for.
 *
 * @param targets indices in the table, in the order in which they were named
 * @param ignored indices in the table
 * @param categorical indices of columns whose numbers are names
 * @param features indices in the table, in the order of the file
 * @param classes whether the target is a class
 */
record CsvRoles(
        CsvTable table,
        List<Integer> targets,
        Set<Integer> ignored,
        Set<Integer> categorical,
        List<Integer> features,
        boolean classes) {

    static CsvRoles of(CsvFile file, CsvTable table) throws IOException {
        Set<Integer> targets = found(table, "target", file.targets());
        Set<Integer> ignored = found(table, "ignored", file.ignored());
        Set<Integer> categorical = found(table, "categorical", file.categorical());
        ImmutableList.Builder<Integer> rest = ImmutableList.builder();
        for (int i = 0; i < table.columns().size(); i++) {
            if (targets.contains(i)) {
                String name = table.columns().get(i).name();
                Check.that(!ignored.contains(i), "ignored columns", "others than the target", "'" + name + "'");
            } else if (!ignored.contains(i)) {
                rest.add(i);
            }
        }
        List<Integer> features = rest.build();
        if (features.isEmpty()) {
            throw new IOException(table.file() + ": expected at least one feature column, but was none beside targets "
                    + file.targets() + " and ignored " + file.ignored());
        }
        boolean classes = isClassification(file, table, targets, categorical);
        return new CsvRoles(table, ImmutableList.copyOf(targets), ignored, categorical, features, classes);
    }

    private static Set<Integer> found(CsvTable table, String what, List<String> names) throws IOException {
        Set<Integer> indices = new LinkedHashSet<>();
        for (String name : names) {
            Check.that(indices.add(table.find(name)), what + " columns", "different ones", "'" + name + "' twice");
        }
        return indices;
    }

    private static boolean isClassification(
            CsvFile file, CsvTable table, Set<Integer> targets, Set<Integer> categorical) {
        boolean classes = switch (file.task()) {
            case CLASSIFICATION -> true;
            case REGRESSION -> false;
            case DETECT ->
                targets.size() == 1
                        && targets.stream()
                                .anyMatch(i -> categorical.contains(i)
                                        || isText(table.columns().get(i)));
        };
        Check.that(
                !classes || targets.size() == 1,
                "target columns",
                "one column of classes",
                targets.size() + " columns");
        Check.that(
                !classes || !file.standardizedTargets(), "standardized targets", "targets that are numbers", "classes");
        return classes;
    }

    private static boolean isText(CsvColumn column) {
        return !column.isNumeric() && !column.isDoubtful();
    }

    /** Whether a feature column is one of numbers, which a mixture of numbers and texts is not: it is refused. */
    boolean isNumeric(int index) throws IOException {
        if (categorical.contains(index)) {
            return false;
        }
        CsvColumn column = table.columns().get(index);
        if (column.isDoubtful()) {
            column.requireNumbers(table);
        }
        return column.isNumeric();
    }

    /** The names of the classes, sorted. */
    List<String> labels() throws IOException {
        if (!classes) {
            return ImmutableList.of();
        }
        CsvColumn column = table.columns().get(targets.get(0));
        column.requireFewTexts(table.file());
        return ImmutableList.sortedCopyOf(NaturalOrder.INSTANCE, column.texts());
    }

    /** All rows in one group, or in a group for each class. */
    int[][] groups(boolean byClass) throws IOException {
        if (!byClass) {
            return new int[][] {IntStream.range(0, table.rows()).toArray()};
        }
        Check.that(classes, "stratified", "targets that are classes", "numbers");
        CsvColumn column = column(targets.get(0));
        table.requireAllThere(column);
        List<String> labels = labels();
        List<String> texts = column.texts();
        int[] classOf = IntStream.range(0, table.rows())
                .map(row -> labels.indexOf(texts.get(column.codes()[row])))
                .toArray();
        return ClassRows.of(classOf, labels.size()).rowsByClass();
    }

    CsvColumn column(int index) {
        return table.columns().get(index);
    }
}
