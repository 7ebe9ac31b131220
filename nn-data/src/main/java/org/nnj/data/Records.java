package org.nnj.data;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;
import org.nnj.data.image.NaturalOrder;

/**
 * Examples from a list of objects, each of which says its features and its target:
 *
 * <pre>{@code
 * record House(double area, int rooms, double price) {}
 *
 * InMemory houses = Records.of(list, h -> new double[] {h.area(), h.rooms()}, h -> new double[] {h.price()});
 * }</pre>
 */
public final class Records {

    private Records() {}

    /**
     * Examples whose targets are numbers.
     *
     * @param records one an example
     * @param features of a record, always as many, finite
     * @param targets of a record, always as many, finite
     * @param <T> the type of the records
     * @return the generator
     * @throws IllegalArgumentException as {@link InMemory#of(double[][], double[][])}
     */
    public static <T> InMemory of(
            List<T> records, Function<? super T, double[]> features, Function<? super T, double[]> targets) {
        return InMemory.of(rows(records, features), rows(records, targets));
    }

    /**
     * Examples that belong to classes. The classes are those that occur, in natural order: {@code 2} before {@code 10}.
     *
     * @param records one an example
     * @param features of a record, always as many, finite
     * @param label the name of a record's class
     * @param <T> the type of the records
     * @return the generator, whose labels are the names
     * @throws IllegalArgumentException as {@link InMemory#ofClasses(double[][], int[], int)}
     */
    public static <T> InMemory ofClasses(
            List<T> records, Function<? super T, double[]> features, Function<? super T, String> label) {
        List<String> names = records.stream().<String>map(label).collect(ImmutableList.toImmutableList());
        TreeSet<String> sorted = new TreeSet<>(NaturalOrder.INSTANCE);
        sorted.addAll(names);
        List<String> labels = ImmutableList.copyOf(sorted);
        int[] classes = names.stream().mapToInt(labels::indexOf).toArray();
        return InMemory.ofClasses(rows(records, features), classes, Math.max(labels.size(), 1))
                .withLabels(labels.toArray(String[]::new));
    }

    private static <T> double[][] rows(List<T> records, Function<? super T, double[]> numbers) {
        return records.stream().map(numbers).toArray(double[][]::new);
    }
}
