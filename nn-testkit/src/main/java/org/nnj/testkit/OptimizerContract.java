package org.nnj.testkit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.nnj.api.component.Components;
import org.nnj.api.math.DoubleMatrix;
import org.nnj.api.math.ElementType;
import org.nnj.api.math.Matrix;
import org.nnj.api.math.RandomStream;
import org.nnj.api.optimizer.Optimizer;
import org.nnj.api.optimizer.Rule;
import org.nnj.api.optimizer.Slot;
import org.nnj.api.optimizer.SlotValues;
import org.nnj.api.optimizer.Step;

/** What every {@link Optimizer} keeps. An empty subclass tries all that the module under test registers. */
public abstract class OptimizerContract extends ComponentContract<Optimizer> {

    private static final int CASES = 10;
    private static final int STEPS = 12;
    private static final int ROWS = 3;
    private static final int COLUMNS = 4;

    /** Enough for a rate of 0.001 to show; every step of a stable rule goes down, on average. */
    private static final int STEPS_DOWNHILL = 200;

    /** Sixteen roundings of single precision, {@code 16 · 2⁻²⁴}. */
    private static final double FLOAT_TOLERANCE = 1e-6;

    /** For subclasses. */
    protected OptimizerContract() {
        super(Optimizer.class);
    }

    /**
     * How far one step in single precision may be from the double form, relative and absolute.
     *
     * @param optimizer a subject
     * @return 1e-6 by default, sixteen roundings
     */
    protected double floatTolerance(Optimizer optimizer) {
        return FLOAT_TOLERANCE;
    }

    @Override
    protected List<Law<Optimizer>> lawsOfKind(Optimizer subject) {
        return List.of(
                new Law<>("it lowers a convex quadratic", this::lowersAQuadratic),
                new Law<>("it declares the same slots each time, each by a name of its own", this::slotsAreDeclared),
                new Law<>("it touches no slot that it did not declare", this::undeclaredSlotsAreLeftAlone),
                new Law<>("slots saved and restored go on bit for bit", this::restoredSlotsGoOn),
                new Law<>("the matrix form equals the double form bit for bit", this::matrixFormEqualsDoubleForm),
                new Law<>("the float form equals the double form", this::floatFormEqualsDoubleForm),
                new Law<>("it stays finite where the gradient is zero", this::zeroGradientIsFinite),
                new Law<>("it leaves the gradient alone", this::gradientIsLeftAlone),
                new Law<>(Threads.LAW, this::threadsDoNotDisturb));
    }

    private void lowersAQuadratic(Optimizer optimizer) {
        Matrix x = DoubleMatrix.of(new double[][] {{1, -2, 3}});
        double[] curvature = {0.5, 1, 2};
        SlotValues slots = SlotValues.initial(optimizer.slots(), x);
        double before = quadratic(x, curvature);
        for (int t = 0; t < STEPS_DOWNHILL; t++) {
            Matrix gradient = x.like(1, 3);
            for (int i = 0; i < 3; i++) {
                gradient.set(0, i, curvature[i] * x.get(0, i));
            }
            optimizer.prepare(step(optimizer, t)).update(x, gradient, slots);
        }
        double after = quadratic(x, curvature);
        Agreement.holds(after < before, "expected less than " + before + ", but was " + after);
    }

    private static double quadratic(Matrix x, double[] curvature) {
        double cost = 0;
        for (int i = 0; i < curvature.length; i++) {
            cost += 0.5 * curvature[i] * x.get(0, i) * x.get(0, i);
        }
        return cost;
    }

    private void slotsAreDeclared(Optimizer optimizer) {
        List<Slot> slots = optimizer.slots();
        Set<String> names = new HashSet<>();
        for (Slot slot : slots) {
            Agreement.holds(
                    names.add(slot.name()), "expected slots of different names, but '" + slot.name() + "' is twice");
        }
        Agreement.holds(slots.equals(optimizer.slots()), "expected the same slots again, but was " + optimizer.slots());
    }

    private void undeclaredSlotsAreLeftAlone(Optimizer optimizer) {
        int declared = optimizer.slots().size();
        Samples.forAll(CASES, random -> {
            double parameter = random.uniform(-2, 2);
            double gradient = random.uniform(-2, 2);
            double[] exact =
                    optimizer.slots().stream().mapToDouble(Slot::initial).toArray();
            double[] longer = Arrays.copyOf(exact, declared + 1);
            longer[declared] = Double.NaN; // whoever reads it computes NaN, whoever writes it is seen
            Rule rule = optimizer.prepare(step(optimizer, 0));
            double expected = rule.update(parameter, gradient, exact);
            double actual = rule.update(parameter, gradient, longer);
            Agreement.close("parameter beside an undeclared slot", expected, actual, 0, 0);
            Agreement.close("the undeclared slot", Double.NaN, longer[declared], 0, 0);
        });
    }

    private void restoredSlotsGoOn(Optimizer optimizer) {
        Optimizer twin = Components.shared().find(Optimizer.class, Components.describe(optimizer));
        Samples.forAll(CASES, random -> {
            for (ElementType type : ElementType.values()) {
                Run run = new Run(optimizer, random, type);
                run.go(0, STEPS);
                Run saved = run.restored(twin);
                run.go(STEPS, 2 * STEPS);
                saved.go(STEPS, 2 * STEPS);
                Agreement.same("parameter", run.parameter, saved.parameter);
                for (int s = 0; s < run.slots.count(); s++) {
                    Agreement.same("slot " + run.slots.slot(s).name(), run.slots.get(s), saved.slots.get(s));
                }
            }
        });
    }

    private void matrixFormEqualsDoubleForm(Optimizer optimizer) {
        requireDoubleForm(optimizer, ElementType.DOUBLE, 0);
    }

    private void floatFormEqualsDoubleForm(Optimizer optimizer) {
        requireDoubleForm(optimizer, ElementType.FLOAT, floatTolerance(optimizer));
    }

    /** Each step begins from the state of the matrix form, so that errors do not pile up. */
    private static void requireDoubleForm(Optimizer optimizer, ElementType type, double tolerance) {
        Samples.forAll(CASES, random -> {
            Run run = new Run(optimizer, random, type);
            for (int t = 0; t < STEPS; t++) {
                Rule rule = optimizer.prepare(step(optimizer, t));
                Run before = run.restored(optimizer);
                Matrix gradient = run.gradient(t);
                rule.update(run.parameter, gradient.copy(), run.slots);
                for (int i = 0; i < ROWS * COLUMNS; i++) {
                    requireElement(rule, before, gradient, run, i / COLUMNS, i % COLUMNS, tolerance);
                }
            }
        });
    }

    private static void requireElement(
            Rule rule, Run before, Matrix gradient, Run after, int row, int column, double tolerance) {
        double[] slots = before.element(row, column);
        double expected = rule.update(before.parameter.get(row, column), gradient.get(row, column), slots);
        String at = " at row " + row + ", column " + column;
        Agreement.close("parameter" + at, expected, after.parameter.get(row, column), tolerance, tolerance);
        double[] actual = after.element(row, column);
        for (int s = 0; s < slots.length; s++) {
            Agreement.close("slot " + after.slots.slot(s).name() + at, slots[s], actual[s], tolerance, tolerance);
        }
    }

    private void zeroGradientIsFinite(Optimizer optimizer) {
        for (ElementType type : ElementType.values()) {
            Matrix parameter = type.zeros(ROWS, COLUMNS).fill(1);
            SlotValues slots = SlotValues.initial(optimizer.slots(), parameter);
            for (int t = 0; t < STEPS; t++) {
                optimizer.prepare(step(optimizer, t)).update(parameter, type.zeros(ROWS, COLUMNS), slots);
                Agreement.finite(type + " parameter after step " + (t + 1), parameter);
            }
        }
    }

    private void gradientIsLeftAlone(Optimizer optimizer) {
        Samples.forAll(CASES, random -> {
            for (ElementType type : ElementType.values()) {
                Run run = new Run(optimizer, random, type);
                Matrix gradient = run.gradient(0);
                optimizer.prepare(step(optimizer, 0)).update(run.parameter, gradient, run.slots);
                Agreement.same("gradient", run.gradient(0), gradient);
            }
        });
    }

    private void threadsDoNotDisturb(Optimizer optimizer) throws InterruptedException {
        Threads.requireUndisturbed(random -> {
            List<Matrix> parameters = new ArrayList<>();
            for (ElementType type : ElementType.values()) {
                Run run = new Run(optimizer, random.derive("run"), type);
                run.go(0, 3);
                parameters.add(run.parameter);
            }
            return parameters;
        });
    }

    private static Step step(Optimizer optimizer, long t) {
        return new Step(t + 1, optimizer.learningRate().at(t));
    }

    /** A parameter on its way, with its slots; the gradient of a step is a function of the step. */
    private static final class Run {

        final Optimizer optimizer;
        final RandomStream random;
        final Matrix parameter;
        final SlotValues slots;

        Run(Optimizer optimizer, RandomStream random, ElementType type) {
            this(
                    optimizer,
                    random,
                    Samples.matrix(random.derive("parameter"), ROWS, COLUMNS, -1, 1)
                            .as(type));
        }

        private Run(Optimizer optimizer, RandomStream random, Matrix parameter) {
            this.optimizer = optimizer;
            this.random = random;
            this.parameter = parameter;
            this.slots = SlotValues.initial(optimizer.slots(), parameter);
        }

        Matrix gradient(long t) {
            return Samples.matrix(random.derive("gradient", t), ROWS, COLUMNS, -1, 1)
                    .as(parameter.type());
        }

        void go(int from, int to) {
            for (int t = from; t < to; t++) {
                optimizer.prepare(step(optimizer, t)).update(parameter, gradient(t), slots);
            }
        }

        Run restored(Optimizer by) {
            Run copy = new Run(by, random, parameter.copy());
            for (int s = 0; s < slots.count(); s++) {
                copy.slots.get(s).copyFrom(slots.get(s));
            }
            return copy;
        }

        double[] element(int row, int column) {
            double[] values = new double[slots.count()];
            for (int s = 0; s < values.length; s++) {
                boolean own = slots.slot(s).extent() == Slot.Extent.ELEMENT;
                values[s] = slots.get(s).get(own ? row : 0, own ? column : 0);
            }
            return values;
        }
    }
}
