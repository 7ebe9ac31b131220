package org.nnj.examples;

import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** What the lecture notes say about softmax, tried out on numbers. */
final class SoftmaxProperties {

    /** A few roundings of numbers up to 1. */
    private static final double ROUNDING = 1e-15;

    private SoftmaxProperties() {}

    /** Each property and whether it holds, in the order of the notes. */
    static Map<String, Boolean> of(double[] z) {
        double[] a = LectureNotesLesson.softmax(z);
        Map<String, Boolean> properties = new LinkedHashMap<>();
        properties.put(
                "every output lies between 0 and 1", DoubleStream.of(a).allMatch(each -> each >= 0 && each <= 1));
        properties.put("the outputs add up to 1", Math.abs(DoubleStream.of(a).sum() - 1) <= ROUNDING * a.length);
        properties.put("the order is kept", Arrays.equals(order(z), order(a)));
        properties.put("adding 10 to every logit changes nothing", same(a, each -> each + 10, z));
        properties.put("multiplying every logit by 10 changes nothing", same(a, each -> each * 10, z));
        return properties;
    }

    private static boolean same(double[] a, DoubleUnaryOperator change, double[] z) {
        double[] other =
                LectureNotesLesson.softmax(DoubleStream.of(z).map(change).toArray());
        return IntStream.range(0, a.length).allMatch(i -> Math.abs(a[i] - other[i]) <= ROUNDING);
    }

    /** Indices from the least value to the largest; equal ones in the order in which they stand. */
    private static int[] order(double[] values) {
        return IntStream.range(0, values.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> values[i]))
                .mapToInt(Integer::intValue)
                .toArray();
    }
}
