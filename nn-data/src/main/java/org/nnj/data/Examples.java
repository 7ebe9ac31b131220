package org.nnj.data;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.nnj.api.math.Shape;

/**
 * Examples that belong together, as many in each table.
 *
 * @param labels the names of the classes; empty if the targets are numbers
 * @param weights one column, if the examples do not all count alike
 */
record Examples(Shape shape, FeatureRows features, Rows targets, List<String> labels, Optional<Rows> weights) {

    static Examples of(FeatureRows features, Rows targets) {
        if (targets.count() != features.count()) {
            throw new IllegalArgumentException(
                    "targets: expected " + features.count() + " rows, as many as features, but was " + targets.count());
        }
        return new Examples(Shape.of(features.columns()), features, targets, List.of(), Optional.empty());
    }

    static Examples ofClasses(FeatureRows features, ClassRows classes) {
        if (classes.count() != features.count()) {
            throw new IllegalArgumentException("labels: expected " + features.count()
                    + ", as many as rows of features, but was " + classes.count());
        }
        return new Examples(
                Shape.of(features.columns()), features, classes, numbers(classes.classCount()), Optional.empty());
    }

    private static List<String> numbers(int count) {
        return IntStream.range(0, count).mapToObj(Integer::toString).collect(ImmutableList.toImmutableList());
    }

    int count() {
        return features.count();
    }

    Examples shaped(Shape newShape) {
        if (newShape.size() != features.columns()) {
            throw new IllegalArgumentException("feature shape: expected " + features.columns()
                    + " values, as many as columns of features, but was " + newShape);
        }
        return new Examples(newShape, features, targets, labels, weights);
    }

    Examples dividedBy(double divisor) {
        return new Examples(shape, features.dividedBy(divisor), targets, labels, weights);
    }

    Examples coded(ClassRows.Coding coding) {
        return new Examples(shape, features, requireClasses("targets").coded(coding), labels, weights);
    }

    Examples outOf(int classes) {
        return new Examples(shape, features, requireClasses("classes").outOf(classes), numbers(classes), weights);
    }

    Examples labelled(List<String> names) {
        int classes = requireClasses("labels").classCount();
        if (names.size() != classes) {
            throw new IllegalArgumentException(
                    "labels: expected " + classes + " names, one a class, but was " + names.size());
        }
        if (names.stream().distinct().count() != classes) {
            throw new IllegalArgumentException("labels: expected different names, but was " + names);
        }
        return new Examples(shape, features, targets, ImmutableList.copyOf(names), weights);
    }

    Examples weighted(double[] newWeights) {
        if (newWeights.length != count()) {
            throw new IllegalArgumentException(
                    "weights: expected " + count() + ", one an example, but was " + newWeights.length);
        }
        double[][] column = new double[newWeights.length][];
        for (int row = 0; row < newWeights.length; row++) {
            if (newWeights[row] < 0) {
                throw new IllegalArgumentException(
                        "weights row " + row + ": expected at least 0, but was " + newWeights[row]);
            }
            column[row] = new double[] {newWeights[row]};
        }
        return new Examples(shape, features, targets, labels, Optional.of(MatrixRows.of("weights", column)));
    }

    /** Checks that other examples can be put to the same network, and brings their targets into the same form. */
    Examples requireLikeThis(String where, Examples other) {
        if (!other.shape.equals(shape)) {
            throw new IllegalArgumentException(
                    where + ": expected features of shape " + shape + ", but was " + other.shape);
        }
        if (!other.labels.equals(labels)) {
            throw new IllegalArgumentException(where + ": expected classes " + labels + ", but was " + other.labels);
        }
        if (targets instanceof ClassRows classes) {
            return other.coded(classes.coding());
        }
        if (other.targets.columns() != targets.columns()) {
            throw new IllegalArgumentException(
                    where + ": expected " + targets.columns() + " target columns, but was " + other.targets.columns());
        }
        return other;
    }

    /** The indices of all examples in one group, or in a group for each class. */
    int[][] groups(boolean byClass) {
        if (!byClass) {
            return new int[][] {IntStream.range(0, count()).toArray()};
        }
        return requireClasses("stratified").rowsByClass();
    }

    ClassRows requireClasses(String where) {
        if (targets instanceof ClassRows classes) {
            return classes;
        }
        throw new IllegalArgumentException(where + ": expected targets that are classes, but was " + targets.columns()
                + (targets.columns() == 1 ? " column of numbers" : " columns of numbers"));
    }
}
