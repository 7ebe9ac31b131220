package org.nnj.explain.diagnosis;

import java.util.List;
import java.util.Optional;
import org.nnj.api.activation.Activation;
import org.nnj.api.activation.ElementwiseActivation;
import org.nnj.api.activation.InverseLink;
import org.nnj.api.component.Components;
import org.nnj.api.data.DataGenerator;
import org.nnj.api.layer.Layer;
import org.nnj.api.math.Matrix;
import org.nnj.models.SequentialSpec;

/** Whether targets are such that the network could ever answer them. */
record TargetCheck(Subject subject) {

    /** Rounding of a distribution that somebody wrote down with four digits. */
    private static final double SUM_TOLERANCE = 1e-3;

    /** Rounding of a target that lies on the edge of the range. */
    private static final double RANGE_TOLERANCE = 1e-6;

    /** Where every activation that has a limit has reached it. */
    private static final double FAR = 1e4;

    /** Class indices for a loss that wants a column a class, or the other way round. */
    static Optional<Finding> columns(SequentialSpec spec, List<Layer> layers, DataGenerator data) {
        int outputs = layers.get(layers.size() - 1).outputShape().size();
        int expected = spec.loss().targetColumns(outputs);
        if (data.targetColumns() == expected) {
            return Optional.empty();
        }
        String loss = Components.nameOf(spec.loss());
        return Optional.of(new Finding(
                Symptom.TARGETS_NOT_ONE_HOT,
                "targets have " + count(data.targetColumns()) + ", but " + loss + " with " + outputs + " outputs takes "
                        + count(expected),
                "each output needs its own target, unless the loss takes the index of the class",
                data.targetColumns() == 1
                        ? "use .loss(\"sparse-categorical-crossentropy\"), or make the targets one-hot"
                        : "give the last layer as many units as the targets have columns; with one-hot targets use"
                                + " .loss(\"categorical-crossentropy\")"));
    }

    private static String count(int columns) {
        return columns + (columns == 1 ? " column" : " columns");
    }

    List<Finding> look() {
        Optional<Finding> found =
                targetsAreColumnsOfOutputs() ? isSoftmax() ? distribution() : range() : Optional.empty();
        return found.or(this::refused).stream().toList();
    }

    private boolean targetsAreColumnsOfOutputs() {
        return subject.all().targets().columns() == subject.outputs()
                && subject.spec().loss().targetColumns(subject.outputs() + 1) == subject.outputs() + 1;
    }

    private Activation output() {
        List<org.nnj.api.layer.LayerSpec> layers = subject.spec().layers();
        return layers.get(layers.size() - 1).activation();
    }

    private boolean isSoftmax() {
        return output().inverseLink()
                .filter(link -> link == InverseLink.SOFTMAX)
                .isPresent();
    }

    /** Behind softmax the answers are probabilities that sum to 1, so the targets must too. */
    private Optional<Finding> distribution() {
        Matrix targets = subject.all().targets();
        int wrong = 0;
        int first = 0;
        for (int row = 0; row < targets.rows(); row++) {
            if (!isDistribution(targets, row)) {
                first = wrong++ == 0 ? row : first;
            }
        }
        if (wrong == 0) {
            return Optional.empty();
        }
        return Optional.of(
                new Finding(
                        Symptom.TARGETS_NOT_ONE_HOT,
                        wrong + " of " + targets.rows()
                                + " examples have targets that are negative or do not sum to 1; example " + first
                                + " has " + row(targets, first),
                        "softmax answers with probabilities that sum to 1: these targets cannot be met, and the error is no longer a − y",
                        "make the targets one-hot; for several classes at a time use sigmoid outputs with binary-crossentropy"));
    }

    private static boolean isDistribution(Matrix targets, int row) {
        double sum = 0;
        boolean negative = false;
        for (int column = 0; column < targets.columns(); column++) {
            sum += targets.get(row, column);
            negative |= targets.get(row, column) < 0;
        }
        return !negative && Math.abs(sum - 1) <= SUM_TOLERANCE;
    }

    private static String row(Matrix targets, int row) {
        StringBuilder text = new StringBuilder("(");
        int shown = Math.min(6, targets.columns());
        for (int column = 0; column < shown; column++) {
            text.append(column == 0 ? "" : ", ").append(Figures.of(targets.get(row, column)));
        }
        return text.append(shown < targets.columns() ? ", …)" : ")").toString();
    }

    /** What an activation with limits cannot reach, no weight will make it reach. */
    private Optional<Finding> range() {
        if (!(output() instanceof ElementwiseActivation f)) {
            return Optional.empty();
        }
        double low = limit(f, -FAR);
        double high = limit(f, FAR);
        Matrix targets = subject.all().targets();
        double lowest = Double.POSITIVE_INFINITY;
        double highest = Double.NEGATIVE_INFINITY;
        int outside = 0;
        for (int row = 0; row < targets.rows(); row++) {
            for (int column = 0; column < targets.columns(); column++) {
                double target = targets.get(row, column);
                lowest = Math.min(lowest, target);
                highest = Math.max(highest, target);
                outside += target < low - RANGE_TOLERANCE || target > high + RANGE_TOLERANCE ? 1 : 0;
            }
        }
        if (outside == 0) {
            return Optional.empty();
        }
        return Optional.of(new Finding(
                Symptom.TARGETS_OUT_OF_RANGE,
                outside + " of " + targets.size() + " targets lie outside [" + bound(low) + ", " + bound(high)
                        + "], where " + Components.nameOf(f) + " ends; they go from " + Figures.of(lowest) + " to "
                        + Figures.of(highest),
                "the output cannot come there: the last layer saturates in trying, and its error never vanishes",
                "use a linear output for values of any size, or scale the targets into the range"));
    }

    /** The value that an activation tends to, or infinity if it goes on. */
    private static double limit(ElementwiseActivation f, double far) {
        double end = f.value(far);
        return Math.abs(end - f.value(far / 2)) <= RANGE_TOLERANCE ? end : Math.copySign(Double.POSITIVE_INFINITY, end);
    }

    private static String bound(double limit) {
        return Double.isInfinite(limit) ? (limit < 0 ? "−∞" : "∞") : Figures.of(limit);
    }

    /** What the loss itself says of targets that it does not take, such as a class index beyond the outputs. */
    private Optional<Finding> refused() {
        return subject.refusal()
                .map(refusal -> new Finding(
                        Symptom.TARGETS_OUT_OF_RANGE,
                        refusal,
                        "the loss has no value for such a target, so that no step can be taken",
                        "count classes from 0 to one less than there are outputs, or give the last layer more units"));
    }
}
