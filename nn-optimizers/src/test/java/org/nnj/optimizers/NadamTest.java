package org.nnj.optimizers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.nnj.api.math.ElementType;
import org.nnj.api.math.Matrix;
import org.nnj.api.optimizer.Schedule;
import org.nnj.api.optimizer.SlotValues;
import org.nnj.api.optimizer.Step;

/** There is no file for this one: the path is that of the formula, written down once more here, straight on and in doubles. */
class NadamTest {

    @Test
    void followsTheFormula() {
        double[][] wanted = formula(0.1, 0.9, 0.999, 1e-8, 4e-3);
        Quadratic.assertSamePath(Quadratic.path(new Nadam(0.1), ElementType.DOUBLE), wanted);
        Quadratic.assertFloatIsClose(Quadratic.path(new Nadam(0.1), ElementType.FLOAT), wanted);
    }

    @Test
    void followsTheFormulaWithOtherHyperParameters() {
        Nadam nadam = new Nadam(Schedule.constant(0.02), 0.8, 0.95, 1e-3, 0, 0.5);
        Quadratic.assertSamePath(Quadratic.path(nadam, ElementType.DOUBLE), formula(0.02, 0.8, 0.95, 1e-3, 0.5));
    }

    @Test
    void theFirstStepIsAsWorkedOut() {
        // x = 1.5, g = 2.6 at the start (optimizers.json, b and x0); m = 0.26, v = 0.001·2.6², so √v/√(1 − β₂) = 2.6.
        // With ψ = 0 there is no warm-up: μ = 0.9/2 in each step, Π = 0.45, then 0.2025.
        double expected = 1.5 - 0.1 * (0.55 / 0.55 * 2.6 + 0.45 / (1 - 0.2025) * 0.26) / 2.6;
        Nadam nadam = new Nadam(Schedule.constant(0.1), 0.9, 0.999, 1e-12, 0, 0);
        assertThat(Quadratic.path(nadam, ElementType.DOUBLE)[0][0]).isCloseTo(expected, within(1e-10));
    }

    @Test
    void weightDecayAddsToTheGradient() {
        Nadam decaying = new Nadam(Schedule.constant(0.1), 0.9, 0.999, 1e-8, 0.03, 4e-3);
        double[][] wanted = Quadratic.path(new Nadam(0.1), ElementType.DOUBLE, 0.03);
        Quadratic.assertSamePath(Quadratic.path(decaying, ElementType.DOUBLE), wanted);
        Quadratic.assertFloatIsClose(Quadratic.path(decaying, ElementType.FLOAT), wanted);
    }

    @Test
    void theProductIsMultipliedOnceAParameterAndNotOnceAnElement() {
        Nadam nadam = new Nadam(Schedule.constant(0.1), 0.9, 0.999, 1e-8, 0, 0);
        for (ElementType type : ElementType.values()) {
            Matrix w = type.zeros(3, 4);
            SlotValues slots = SlotValues.initial(nadam.slots(), w);
            nadam.prepare(new Step(1, 0.1)).update(w, type.zeros(3, 4).fill(1), slots);
            nadam.prepare(new Step(2, 0.1)).update(w, type.zeros(3, 4).fill(1), slots);
            assertThat(slots.get(2).get(0, 0)).as("%s", type).isEqualTo(0.45 * 0.45, within(1e-8));
            assertThat(w.get(2, 3)).as("%s", type).isEqualTo(w.get(0, 0));
        }
    }

    @Test
    void refusesANegativeMomentumDecay() {
        assertThatThrownBy(() -> new Nadam(Schedule.constant(1), 0.9, 0.999, 1e-8, 0, -1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("nadam.momentum-decay: expected a finite number of at least 0, but was -1.0");
    }

    private static double[][] formula(double rate, double beta1, double beta2, double epsilon, double psi) {
        double[] x = Quadratic.start();
        double[] m = new double[x.length];
        double[] v = new double[x.length];
        double product = 1;
        double[][] path = new double[Quadratic.STEPS][];
        for (int t = 1; t <= Quadratic.STEPS; t++) {
            double mu = beta1 * (1 - 0.5 * Math.pow(0.96, t * psi));
            double muNext = beta1 * (1 - 0.5 * Math.pow(0.96, (t + 1) * psi));
            product = product * mu;
            double[] g = Quadratic.gradient(x);
            for (int i = 0; i < x.length; i++) {
                m[i] = beta1 * m[i] + (1 - beta1) * g[i];
                v[i] = beta2 * v[i] + (1 - beta2) * g[i] * g[i];
                double root = Math.sqrt(v[i] / (1 - Math.pow(beta2, t))) + epsilon;
                x[i] -= rate * (1 - mu) / (1 - product) * g[i] / root;
                x[i] -= rate * muNext / (1 - product * muNext) * m[i] / root;
            }
            path[t - 1] = x.clone();
        }
        return path;
    }
}
