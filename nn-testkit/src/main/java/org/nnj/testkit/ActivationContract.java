package org.nnj.testkit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.nnj.api.activation.Activation;
import org.nnj.api.activation.ElementwiseActivation;
import org.nnj.api.activation.InverseLink;
import org.nnj.api.activation.RowActivation;
import org.nnj.api.math.DoubleMatrix;
import org.nnj.api.math.ElementType;
import org.nnj.api.math.Matrix;
import org.nnj.api.math.RandomStream;

/** What every {@link Activation} keeps. An empty subclass tries all that the module under test registers. */
public abstract class ActivationContract extends ComponentContract<Activation> {

    private static final int CASES = 25;
    private static final int COLUMNS = 5;

    /** For eight threads, each of which repeats a case twenty times. */
    private static final int THREAD_CASES = 4;

    /** Wider than two steps of the central difference, {@code 2h = 1.2e-5 · |z|}. */
    private static final double KINK_NEIGHBOURHOOD = 1e-3;

    /** Where formulas change their branch, more often than elsewhere: a kink there that is not declared is found. */
    private static final double[] ROUND = {-6, -3, -2.5, -2, -1, -0.5, 0, 0.5, 1, 2, 2.5, 3, 6};

    /** Sixteen roundings of single precision, {@code 16 · 2⁻²⁴}: a polynomial over FMA, and what is made of it. */
    private static final double FLOAT_TOLERANCE = 1e-6;

    /** For subclasses. */
    protected ActivationContract() {
        super(Activation.class);
    }

    /**
     * Where the activation has no derivative: a neighbourhood of 0.001 is left out of the comparison with differences.
     *
     * @param activation a subject
     * @return arguments; by default 0 alone, as for relu
     */
    protected double[] kinks(Activation activation) {
        return new double[] {0};
    }

    /**
     * How far single precision may be from the double form: relative, and beside an upstream gradient of 1 also absolute.
     *
     * @param activation a subject
     * @return 1e-6 by default, sixteen roundings
     */
    protected double floatTolerance(Activation activation) {
        return FLOAT_TOLERANCE;
    }

    @Override
    protected List<Law<Activation>> lawsOfKind(Activation subject) {
        List<Law<Activation>> laws = new ArrayList<>(List.of(
                new Law<>("the vector-Jacobian product equals central differences", this::productEqualsDifferences),
                new Law<>("the matrix form equals the double form bit for bit", this::matrixFormEqualsDoubleForm),
                new Law<>("the float form equals the double form", this::floatFormEqualsDoubleForm),
                new Law<>("the result may be an operand", this::resultMayBeAnOperand),
                new Law<>("nothing but the result is changed", this::operandsAreLeftAlone),
                new Law<>("a batch equals its rows", this::batchEqualsItsRows),
                new Law<>("the same input gives the same twice", this::sameInputSameOutput),
                new Law<>("it is finite at ±1000", this::finiteFarOut),
                new Law<>("NaN in gives NaN out", this::nanInNanOut),
                new Law<>("eight threads do not disturb each other", this::threadsDoNotDisturb),
                new Law<>("a batch may have no rows", this::batchMayBeEmpty),
                new Law<>("a result of another shape is refused", this::otherShapeIsRefused)));
        subject.inverseLink()
                .ifPresent(link -> laws.add(
                        new Law<>("it computes the mean function of its inverse link", a -> linkIsKept(a, link))));
        return laws;
    }

    private void productEqualsDifferences(Activation activation) {
        double[] kinks = kinks(activation);
        Samples.forAll(CASES, random -> {
            double[] z = awayFrom(kinks, random);
            double[] g = Samples.row(random, COLUMNS, -2, 2);
            Matrix delta = backward(activation, Rows.of(z), Rows.of(g));
            Differences.require(
                    "derivative", x -> dot(g, forward(activation, Rows.of(x))), z.clone(), delta.toArray()[0]);
        });
    }

    private static double[] awayFrom(double[] kinks, RandomStream random) {
        double[] z = new double[COLUMNS];
        for (int i = 0; i < z.length; i++) {
            do {
                z[i] = random.nextInt(3) == 0 ? ROUND[random.nextInt(ROUND.length)] : random.uniform(-8, 8);
            } while (isNear(kinks, z[i]));
        }
        return z;
    }

    private static boolean isNear(double[] kinks, double z) {
        return Arrays.stream(kinks).anyMatch(kink -> Math.abs(z - kink) < KINK_NEIGHBOURHOOD);
    }

    private static double dot(double[] g, Matrix a) {
        double sum = 0;
        for (int i = 0; i < g.length; i++) {
            sum += g[i] * a.get(0, i);
        }
        return sum;
    }

    private void matrixFormEqualsDoubleForm(Activation activation) {
        Samples.forAll(CASES, random -> {
            double[] z = Samples.row(random, COLUMNS, -8, 8);
            double[] g = Samples.row(random, COLUMNS, -2, 2);
            Matrix a = forward(activation, Rows.of(z));
            double[] value = new double[COLUMNS];
            double[] delta = new double[COLUMNS];
            doubleForm(activation, z, g, value, delta);
            Agreement.same("value", Rows.of(value), a);
            Agreement.same("derivative", Rows.of(delta), backward(activation, Rows.of(z), Rows.of(g)));
        });
    }

    private static void doubleForm(Activation activation, double[] z, double[] g, double[] value, double[] delta) {
        if (activation instanceof ElementwiseActivation elementwise) {
            for (int i = 0; i < z.length; i++) {
                value[i] = elementwise.value(z[i]);
                delta[i] = g[i] * elementwise.derivative(z[i], value[i]);
            }
        } else if (activation instanceof RowActivation rows) {
            rows.value(z, value);
            rows.vectorJacobian(z, value, g, delta);
        } else { // it has the matrix form only
            forward(activation, Rows.of(z)).copyRow(0, value);
            backward(activation, Rows.of(z), Rows.of(g)).copyRow(0, delta);
        }
    }

    private void floatFormEqualsDoubleForm(Activation activation) {
        double tolerance = floatTolerance(activation);
        Samples.forAll(CASES, random -> {
            DoubleMatrix z = Samples.matrix(random, 4, COLUMNS, -8, 8);
            DoubleMatrix g = Samples.matrix(random, 4, COLUMNS, -1, 1);
            Agreement.close("value", forward(activation, z), forward(activation, z.toFloat()), tolerance, tolerance);
            Agreement.close(
                    "derivative",
                    backward(activation, z, g),
                    backward(activation, z.toFloat(), g.toFloat()),
                    tolerance,
                    tolerance * COLUMNS); // a row's product sums as many terms
        });
    }

    private void resultMayBeAnOperand(Activation activation) {
        inBothPrecisions((z, g) -> {
            Matrix a = forward(activation, z);
            Matrix delta = backward(activation, z, g);
            Matrix both = z.copy();
            activation.forward(both, both);
            Agreement.same("forward(z, z)", a, both);
            Matrix upstream = g.copy();
            activation.backward(z, a, upstream, upstream);
            Agreement.same("backward(z, a, g, g)", delta, upstream);
        });
    }

    private void operandsAreLeftAlone(Activation activation) {
        inBothPrecisions((z, g) -> {
            Matrix before = z.copy();
            Matrix upstream = g.copy();
            Matrix a = forward(activation, z);
            Matrix output = a.copy();
            activation.backward(z, a, g, z.like(z.rows(), z.columns()));
            Agreement.same("z", before, z);
            Agreement.same("a", output, a);
            Agreement.same("upstream", upstream, g);
        });
    }

    private void batchEqualsItsRows(Activation activation) {
        inBothPrecisions((z, g) -> {
            z.setRow(1, new double[] {-900, -901, -902, -903, -904}); // a row that any maximum but its own makes vanish
            Matrix a = forward(activation, z);
            Matrix delta = backward(activation, z, g);
            for (int row = 0; row < z.rows(); row++) {
                Agreement.same("value of row " + row, forward(activation, Rows.only(z, row)), Rows.only(a, row));
                Agreement.same(
                        "derivative of row " + row,
                        backward(activation, Rows.only(z, row), Rows.only(g, row)),
                        Rows.only(delta, row));
            }
        });
    }

    private void sameInputSameOutput(Activation activation) {
        inBothPrecisions((z, g) -> {
            Matrix a = forward(activation, z);
            Matrix delta = backward(activation, z, g);
            forward(activation, g); // another input in between
            Agreement.same("value", a, forward(activation, z));
            forward(activation, g);
            Matrix again = z.like(z.rows(), z.columns());
            activation.backward(z, a, g, again);
            Agreement.same("derivative", delta, again);
        });
    }

    private void finiteFarOut(Activation activation) {
        double[][] far = {{1000, -1000, 0, 1, -1}, {1000, 1000, 1000, 1000, 1000}, {-1000, -1000, -1000, -1000, -1000}};
        for (ElementType type : ElementType.values()) {
            Matrix z = DoubleMatrix.of(far).as(type);
            Matrix g = z.like(z.rows(), z.columns()).fill(1);
            Agreement.finite(type + " value", forward(activation, z));
            Agreement.finite(type + " derivative", backward(activation, z, g));
        }
    }

    private void nanInNanOut(Activation activation) {
        for (ElementType type : ElementType.values()) {
            for (int column = 0; column < COLUMNS; column++) {
                Matrix z = type.zeros(1, COLUMNS).fill(0.5);
                z.set(0, column, Double.NaN);
                double a = forward(activation, z).get(0, column);
                Agreement.holds(Double.isNaN(a), type + " column " + column + ": expected NaN, but was " + a);
            }
        }
    }

    private void threadsDoNotDisturb(Activation activation) throws InterruptedException {
        int rows = 16;
        Threads.each(number -> Samples.forAll(THREAD_CASES, random -> {
            Matrix z = Samples.matrix(random.derive("thread", number), rows, COLUMNS, -8, 8);
            Matrix g = Samples.matrix(random.derive("upstream", number), rows, COLUMNS, -1, 1);
            Matrix a = forward(activation, z);
            Matrix delta = backward(activation, z, g);
            for (int repeat = 0; repeat < 20; repeat++) {
                Agreement.same("value", a, forward(activation, z));
                Agreement.same("derivative", delta, backward(activation, z, g));
            }
        }));
    }

    private void batchMayBeEmpty(Activation activation) {
        for (ElementType type : ElementType.values()) {
            Matrix none = type.zeros(0, COLUMNS);
            Agreement.same(type + " value", none, forward(activation, none));
            Agreement.same(type + " derivative", none, backward(activation, none, none.copy()));
        }
    }

    private void otherShapeIsRefused(Activation activation) {
        inBothPrecisions((z, g) -> {
            Matrix narrow = z.like(z.rows(), COLUMNS - 1);
            Agreement.refuses("narrower result", "expected shape", () -> activation.forward(z, narrow));
            Matrix a = forward(activation, z);
            Agreement.refuses("narrower delta", "expected shape", () -> activation.backward(z, a, g, narrow));
        });
    }

    private void linkIsKept(Activation activation, InverseLink link) {
        Samples.forAll(CASES, random -> {
            double[] z = Samples.row(random, COLUMNS, -8, 8);
            // both are a few roundings from the definition
            Agreement.close(
                    link.toString(), Rows.of(ReferenceMean.of(link, z)), forward(activation, Rows.of(z)), 1e-13, 1e-15);
        });
    }

    private interface Operands {
        void check(Matrix z, Matrix g);
    }

    private static void inBothPrecisions(Operands body) {
        Samples.forAll(CASES, random -> {
            for (ElementType type : ElementType.values()) {
                Matrix z = Samples.matrix(random, 4, COLUMNS, -8, 8);
                Matrix g = Samples.matrix(random, 4, COLUMNS, -1, 1);
                body.check(z.as(type), g.as(type));
            }
        });
    }

    private static Matrix forward(Activation activation, Matrix z) {
        Matrix a = z.like(z.rows(), z.columns());
        activation.forward(z, a);
        return a;
    }

    private static Matrix backward(Activation activation, Matrix z, Matrix g) {
        Matrix delta = z.like(z.rows(), z.columns());
        activation.backward(z, forward(activation, z), g, delta);
        return delta;
    }
}
