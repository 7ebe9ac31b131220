package org.nnj.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.nnj.api.activation.InverseLink;
import org.nnj.api.component.Components;
import org.nnj.api.loss.LinkedLoss;
import org.nnj.api.loss.Loss;
import org.nnj.api.math.DoubleMatrix;
import org.nnj.api.math.ElementType;
import org.nnj.api.math.Matrix;
import org.nnj.api.math.RandomStream;

/** What every {@link Loss} keeps. An empty subclass tries all that the module under test registers. */
public abstract class LossContract extends ComponentContract<Loss> {

    private static final int CASES = 25;
    private static final int ROWS = 4;
    private static final int OUTPUTS = 5;

    /** Sixteen roundings of single precision, {@code 16 · 2⁻²⁴}. */
    private static final double FLOAT_TOLERANCE = 1e-6;

    /** A few roundings of double precision, magnified by the division by a prediction of 1e-5, which |z| ≤ 5 allows. */
    private static final double JOINED_TOLERANCE = 1e-9;

    /** Some roundings of double precision: the same formula, perhaps summed in another order. */
    private static final double DOUBLE_TOLERANCE = 1e-12;

    /** For subclasses. */
    protected LossContract() {
        super(Loss.class);
    }

    /**
     * What targets the loss is for.
     *
     * @param loss a subject
     * @return by default class indices if it takes one column beside five outputs, else the first of real numbers, distributions,
     *     one-hot rows and signs that {@link Loss#requireTargets} accepts
     */
    protected Targets targets(Loss loss) {
        if (loss.targetColumns(OUTPUTS) == 1) {
            return Targets.CLASS_INDEX;
        }
        for (Targets candidate : List.of(Targets.REAL, Targets.DISTRIBUTION, Targets.ONE_HOT, Targets.SIGNS)) {
            if (accepts(loss, candidate)) {
                return candidate;
            }
        }
        throw new AssertionError(Components.nameOf(loss)
                + ": expected to accept some kind of targets, but refused all; override targets(Loss)");
    }

    private static boolean accepts(Loss loss, Targets candidate) {
        DoubleMatrix drawn = candidate.draw(RandomStream.of(1, "targets"), 16, OUTPUTS);
        try {
            loss.requireTargets(drawn, 16, OUTPUTS);
            return true;
        } catch (IllegalArgumentException otherTargetsWanted) {
            return false;
        }
    }

    /**
     * What predictions the loss is for.
     *
     * @param loss a subject
     * @return by default those that its targets usually stand beside
     */
    protected Predictions predictions(Loss loss) {
        return targets(loss).predictions();
    }

    /**
     * How far single precision may be from the double form, relative and absolute.
     *
     * @param loss a subject
     * @return 1e-6 by default, sixteen roundings
     */
    protected double floatTolerance(Loss loss) {
        return FLOAT_TOLERANCE;
    }

    @Override
    protected List<Law<Loss>> lawsOfKind(Loss subject) {
        List<Law<Loss>> laws = new ArrayList<>(List.of(
                new Law<>("the gradient equals central differences", this::gradientEqualsDifferences),
                new Law<>("the matrix form equals the double form", this::matrixFormEqualsDoubleForm),
                new Law<>("the float form equals the double form", this::floatFormEqualsDoubleForm),
                new Law<>("a batch equals its rows: nothing is averaged over examples", this::batchEqualsItsRows),
                new Law<>("nothing but the results is changed", this::operandsAreLeftAlone),
                new Law<>(Threads.LAW, this::threadsDoNotDisturb),
                new Law<>("a batch may have no rows", this::batchMayBeEmpty),
                new Law<>("targets of another shape are refused by name", this::otherShapeIsRefused)));
        for (InverseLink link : InverseLink.values()) {
            subject.onLogits(link).ifPresent(joined -> addJoined(laws, link, joined));
        }
        return laws;
    }

    private void addJoined(List<Law<Loss>> laws, InverseLink link, LinkedLoss joined) {
        String on = "on the logits of " + link.name().toLowerCase(Locale.ROOT);
        laws.add(new Law<>(on + " it equals the composition", loss -> joinedEqualsComposition(loss, link, joined)));
        laws.add(new Law<>(on + " it is finite at ±1000", loss -> joinedIsFiniteFarOut(loss, link, joined)));
        laws.add(new Law<>(on + " the float form equals the double form", loss -> joinedFloatForm(loss, link, joined)));
        laws.add(new Law<>(on + " a batch equals its rows", loss -> joinedBatchEqualsItsRows(loss, link, joined)));
    }

    private void gradientEqualsDifferences(Loss loss) {
        Samples.forAll(CASES, random -> {
            double[] prediction = predictions(loss).drawRow(random, OUTPUTS);
            double[] target = targets(loss).draw(random, 1, OUTPUTS).data();
            double[] gradient = new double[OUTPUTS];
            loss.gradient(prediction, target, gradient);
            Differences.require("gradient", p -> loss.value(p, target), prediction.clone(), gradient);
        });
    }

    private void matrixFormEqualsDoubleForm(Loss loss) {
        forAllBatches(loss, 1, (predictions, targets) -> {
            Losses whole = evaluate(loss, predictions, targets);
            double[] gradient = new double[OUTPUTS];
            loss.gradient(predictions.toArray()[0], targets.toArray()[0], gradient);
            double value = loss.value(predictions.toArray()[0], targets.toArray()[0]);
            Agreement.close("loss", value, whole.losses().get(0, 0), DOUBLE_TOLERANCE, DOUBLE_TOLERANCE);
            Agreement.close("gradient", Rows.of(gradient), whole.gradients(), DOUBLE_TOLERANCE, DOUBLE_TOLERANCE);
        });
    }

    private void floatFormEqualsDoubleForm(Loss loss) {
        double tolerance = floatTolerance(loss);
        forAllBatches(loss, 1, (predictions, targets) -> {
            Losses exact = evaluate(loss, predictions, targets);
            Losses rounded = evaluate(loss, predictions.toFloat(), targets.toFloat());
            Agreement.close("loss", exact.losses(), rounded.losses(), tolerance, tolerance * OUTPUTS);
            Agreement.close("gradient", exact.gradients(), rounded.gradients(), tolerance, tolerance);
        });
    }

    private void batchEqualsItsRows(Loss loss) {
        forAllBatches(loss, ROWS, (predictions, targets) -> {
            for (ElementType type : ElementType.values()) {
                Matrix p = predictions.as(type);
                Matrix t = targets.as(type);
                requireRows(evaluate(loss, p, t), row -> evaluate(loss, Rows.only(p, row), Rows.only(t, row)));
            }
        });
    }

    private void operandsAreLeftAlone(Loss loss) {
        forAllBatches(loss, ROWS, (predictions, targets) -> {
            Matrix p = predictions.copy();
            Matrix t = targets.copy();
            evaluate(loss, p, t);
            Agreement.same("predictions", predictions, p);
            Agreement.same("targets", targets, t);
        });
    }

    private void threadsDoNotDisturb(Loss loss) throws InterruptedException {
        Threads.requireUndisturbed(random -> {
            DoubleMatrix p = predictions(loss).draw(random, ROWS, OUTPUTS);
            DoubleMatrix t = targets(loss).draw(random, ROWS, OUTPUTS);
            Losses exact = evaluate(loss, p, t);
            Losses rounded = evaluate(loss, p.toFloat(), t.toFloat());
            return List.of(exact.losses(), exact.gradients(), rounded.losses(), rounded.gradients());
        });
    }

    private void batchMayBeEmpty(Loss loss) {
        for (ElementType type : ElementType.values()) {
            evaluate(loss, type.zeros(0, OUTPUTS), type.zeros(0, loss.targetColumns(OUTPUTS)));
        }
    }

    private void otherShapeIsRefused(Loss loss) {
        forAllBatches(loss, ROWS, (predictions, targets) -> {
            String name = Components.nameOf(loss);
            Matrix wide = targets.like(ROWS, targets.columns() + 1);
            Agreement.refuses("a column more", name, () -> evaluate(loss, predictions, wide));
            Matrix long1 = targets.like(ROWS + 1, targets.columns());
            Agreement.refuses("a row more", name, () -> evaluate(loss, predictions, long1));
        });
    }

    private void joinedEqualsComposition(Loss loss, InverseLink link, LinkedLoss joined) {
        Samples.forAll(CASES, random -> {
            double[] z = Samples.row(random, OUTPUTS, -5, 5);
            double[] target = targets(loss).draw(random, 1, OUTPUTS).data();
            double[] a = ReferenceMean.of(link, z);
            double[] g = new double[OUTPUTS];
            loss.gradient(a, target, g);
            double[] delta = new double[OUTPUTS];
            joined.gradient(z, a, target, delta);
            double tolerance = JOINED_TOLERANCE;
            Agreement.close("loss", loss.value(a, target), joined.value(z, a, target), tolerance, tolerance);
            Agreement.close(
                    "error", Rows.of(ReferenceMean.vectorJacobian(link, a, g)), Rows.of(delta), tolerance, tolerance);
        });
    }

    private void joinedIsFiniteFarOut(Loss loss, InverseLink link, LinkedLoss joined) {
        double[][] far = {{1000, -1000, 0, 1, -1}, {-1000, 1000, -1000, 1000, 0}, {-1000, -1000, -1000, -1000, -1000}};
        Samples.forAll(CASES, random -> {
            for (ElementType type : ElementType.values()) {
                Matrix z = DoubleMatrix.of(far).as(type);
                Matrix targets = targets(loss).draw(random, far.length, OUTPUTS).as(type);
                Losses result = evaluate(joined, link, z, targets);
                Agreement.finite(type + " loss", result.losses());
                Agreement.finite(type + " error", result.gradients());
            }
        });
    }

    private void joinedFloatForm(Loss loss, InverseLink link, LinkedLoss joined) {
        double tolerance = floatTolerance(loss);
        Samples.forAll(CASES, random -> {
            DoubleMatrix z = Samples.matrix(random, ROWS, OUTPUTS, -5, 5);
            DoubleMatrix targets = targets(loss).draw(random, ROWS, OUTPUTS);
            Losses exact = evaluate(joined, link, z, targets);
            Losses rounded = evaluate(joined, link, z.toFloat(), targets.toFloat());
            Agreement.close("loss", exact.losses(), rounded.losses(), tolerance, tolerance * OUTPUTS);
            Agreement.close("error", exact.gradients(), rounded.gradients(), tolerance, tolerance * OUTPUTS);
        });
    }

    private void joinedBatchEqualsItsRows(Loss loss, InverseLink link, LinkedLoss joined) {
        Samples.forAll(CASES, random -> {
            for (ElementType type : ElementType.values()) {
                Matrix z = Samples.matrix(random, ROWS, OUTPUTS, -5, 5).as(type);
                Matrix t = targets(loss).draw(random, ROWS, OUTPUTS).as(type);
                requireRows(
                        evaluate(joined, link, z, t),
                        row -> evaluate(joined, link, Rows.only(z, row), Rows.only(t, row)));
            }
        });
    }

    private record Losses(Matrix losses, Matrix gradients) {}

    private interface Row {
        Losses at(int row);
    }

    private interface Examples {
        void check(DoubleMatrix predictions, DoubleMatrix targets);
    }

    private void forAllBatches(Loss loss, int rows, Examples body) {
        Samples.forAll(
                CASES,
                random -> body.check(
                        predictions(loss).draw(random, rows, OUTPUTS),
                        targets(loss).draw(random, rows, OUTPUTS)));
    }

    private static void requireRows(Losses batch, Row single) {
        for (int row = 0; row < batch.losses().rows(); row++) {
            Losses alone = single.at(row);
            Agreement.same("loss of row " + row, alone.losses(), Rows.only(batch.losses(), row));
            Agreement.same("gradient of row " + row, alone.gradients(), Rows.only(batch.gradients(), row));
        }
    }

    private static Losses evaluate(Loss loss, Matrix predictions, Matrix targets) {
        Matrix losses = predictions.like(predictions.rows(), 1).fill(Double.NaN);
        Matrix gradients =
                predictions.like(predictions.rows(), predictions.columns()).fill(Double.NaN);
        loss.evaluate(predictions, targets, losses, gradients);
        return new Losses(losses, gradients);
    }

    private static Losses evaluate(LinkedLoss joined, InverseLink link, Matrix z, Matrix targets) {
        Matrix a = z.like(z.rows(), z.columns());
        double[] logits = new double[z.columns()];
        for (int row = 0; row < z.rows(); row++) {
            z.copyRow(row, logits);
            a.setRow(row, ReferenceMean.of(link, logits));
        }
        Matrix losses = z.like(z.rows(), 1).fill(Double.NaN);
        Matrix delta = z.like(z.rows(), z.columns()).fill(Double.NaN);
        joined.evaluate(z, a, targets, losses, delta);
        return new Losses(losses, delta);
    }
}
