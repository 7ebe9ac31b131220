package org.nnj.optimizers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.nnj.api.math.DoubleMatrix;
import org.nnj.api.math.ElementType;
import org.nnj.api.math.Matrix;
import org.nnj.api.optimizer.Optimizer;
import org.nnj.api.optimizer.SlotValues;
import org.nnj.api.optimizer.Step;
import org.nnj.testkit.Expected;

/** The quadratic {@code ½xᵀAx − bᵀx} on which optimizers.json lets every optimizer take 20 steps. */
final class Quadratic {

    static final int STEPS = 20;

    /** The tolerance that optimizers.json states. */
    private static final double RELATIVE = 1e-10;

    private static final double ABSOLUTE = 1e-13;

    /** 20 steps of about ten float operations, each rounded by up to 2⁻²⁴ = 6e-8, and gradients that amplify what went before. */
    private static final double FLOAT = 1e-5;

    private static final Expected FILE = Expected.load(Quadratic.class, "/optimizers.json");
    private static final DoubleMatrix A = FILE.at("quadratic", "A").matrix();
    private static final double[] B = FILE.at("quadratic", "b").numbers();

    private Quadratic() {}

    /** Where the path begins, as one row. */
    static double[] start() {
        return FILE.at("quadratic", "x0").numbers();
    }

    /** The gradient {@code Ax − b}. */
    static double[] gradient(double[] x) {
        double[] gradient = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            for (int j = 0; j < x.length; j++) {
                gradient[i] += A.get(i, j) * x[j];
            }
            gradient[i] -= B[i];
        }
        return gradient;
    }

    /** The parameters after each of 20 steps; the gradient gets {@code decay} times the parameter added. */
    static double[][] path(Optimizer optimizer, ElementType type, double decay) {
        Matrix x = type.zeros(1, A.rows());
        x.setRow(0, start());
        Matrix gradient = type.zeros(1, A.rows());
        SlotValues slots = SlotValues.initial(optimizer.slots(), x);
        double[][] path = new double[STEPS][];
        for (int k = 0; k < STEPS; k++) {
            gradient.setRow(0, gradient(x.toArray()[0]));
            gradient.addScaled(decay, x.copy());
            Step step = new Step(k + 1, optimizer.learningRate().at(k));
            optimizer.prepare(step).update(x, gradient, slots);
            path[k] = x.toArray()[0];
        }
        return path;
    }

    static double[][] path(Optimizer optimizer, ElementType type) {
        return path(optimizer, type, 0);
    }

    /** Compares both precisions with the file, step by step. */
    static void assertFollowsFile(Optimizer optimizer, String entry) {
        List<Expected> expected = FILE.at("optimizers", entry, "quadratic").items();
        assertThat(expected).hasSize(STEPS);
        double[][] wanted = expected.stream().map(Expected::numbers).toArray(double[][]::new);
        assertClose(path(optimizer, ElementType.DOUBLE), wanted, RELATIVE, ABSOLUTE);
        assertFloatIsClose(path(optimizer, ElementType.FLOAT), wanted);
    }

    /** Compares the float loop with a path in doubles. */
    static void assertFloatIsClose(double[][] path, double[][] wanted) {
        assertClose(path, wanted, FLOAT, 0);
    }

    static void assertSamePath(double[][] path, double[][] wanted) {
        assertClose(path, wanted, RELATIVE, ABSOLUTE);
    }

    private static void assertClose(double[][] path, double[][] wanted, double relative, double absolute) {
        for (int k = 0; k < STEPS; k++) {
            for (int i = 0; i < wanted[k].length; i++) {
                assertThat(path[k][i])
                        .as("after step %d, x[%d]", k + 1, i)
                        .isCloseTo(wanted[k][i], within(absolute + relative * Math.abs(wanted[k][i])));
            }
        }
    }
}
