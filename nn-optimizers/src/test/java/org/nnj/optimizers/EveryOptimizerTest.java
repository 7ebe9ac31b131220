package org.nnj.optimizers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nnj.api.math.ElementType;
import org.nnj.api.math.Matrix;
import org.nnj.api.optimizer.Optimizer;
import org.nnj.api.optimizer.Schedule;
import org.nnj.api.optimizer.SlotValues;
import org.nnj.api.optimizer.Step;

/** Laws that hold for each rule of this module and each of its variants. */
class EveryOptimizerTest {

    /** One step of about ten float operations, each rounded by up to 2⁻²⁴ = 6e-8. */
    private static final double FLOAT = 1e-6;

    static List<Optimizer> optimizers() {
        Schedule rate = Schedule.constant(0.1);
        return List.of(
                new Sgd(),
                new Sgd(0.1, 0.9),
                new Sgd(rate, 0.9, true, 0),
                new Adagrad(),
                new RmsProp(),
                new Adadelta(),
                new Adam(),
                new Adam(rate, 0.9, 0.999, 1e-8, 0, true),
                new AdamW(rate, 0.9, 0.999, 1e-8, 0, false),
                new Adamax(),
                new Nadam());
    }

    @ParameterizedTest
    @MethodSource("optimizers")
    void aGradientOfZeroMovesNothing(Optimizer optimizer) {
        for (ElementType type : ElementType.values()) {
            Matrix w = type.zeros(2, 3).fill(0.75);
            update(optimizer, w, type.zeros(2, 3));
            assertThat(w).isEqualTo(type.zeros(2, 3).fill(0.75));
        }
    }

    @ParameterizedTest
    @MethodSource("optimizers")
    void theFirstStepGoesAgainstTheGradient(Optimizer optimizer) {
        for (ElementType type : ElementType.values()) {
            Matrix w = type.zeros(1, 2);
            Matrix gradient = type.zeros(1, 2);
            gradient.setRow(0, new double[] {3, -0.01});
            update(optimizer, w, gradient);
            assertThat(w.get(0, 0)).isNegative();
            assertThat(w.get(0, 1)).isPositive();
        }
    }

    @ParameterizedTest
    @MethodSource("optimizers")
    void elementsDoNotSeeEachOther(Optimizer optimizer) {
        for (ElementType type : ElementType.values()) {
            Matrix w = type.zeros(1, 67).fill(1);
            Matrix gradient = type.zeros(1, 67).fill(0.5);
            gradient.set(0, 33, Double.NaN);
            update(optimizer, w, gradient);
            for (int j = 0; j < 67; j++) {
                assertThat(Double.isNaN(w.get(0, j))).as("element %d", j).isEqualTo(j == 33);
                assertThat(w.get(0, j == 33 ? 0 : j)).isEqualTo(w.get(0, 0));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("optimizers")
    void theFloatLoopIsTheDoubleFormRounded(Optimizer optimizer) {
        Matrix floats = ElementType.FLOAT.zeros(1, 64);
        Matrix doubles = ElementType.DOUBLE.zeros(1, 64);
        Matrix gradient = ElementType.FLOAT.zeros(1, 64);
        for (int j = 0; j < 64; j++) {
            floats.set(0, j, 1 + j / 64.0);
            gradient.set(0, j, Math.scalb(j % 2 == 0 ? 1.25 : -1.5, j % 16 - 8)); // 2⁻⁸ to 2⁷, both signs
        }
        doubles.copyFrom(floats);
        update(optimizer, floats, gradient);
        update(optimizer, doubles, gradient.toDouble());
        for (int j = 0; j < 64; j++) {
            double wanted = doubles.get(0, j);
            assertThat(floats.get(0, j))
                    .as("element %d", j)
                    .isCloseTo(wanted, within(FLOAT * Math.max(1, Math.abs(wanted))));
        }
    }

    @ParameterizedTest
    @MethodSource("optimizers")
    void aParameterWithoutElementsIsLeftAlone(Optimizer optimizer) {
        for (ElementType type : ElementType.values()) {
            Matrix w = type.zeros(0, 5);
            update(optimizer, w, type.zeros(0, 5));
            assertThat(w).isEqualTo(type.zeros(0, 5));
        }
    }

    private static void update(Optimizer optimizer, Matrix w, Matrix gradient) {
        SlotValues slots = SlotValues.initial(optimizer.slots(), w);
        optimizer.prepare(new Step(1, optimizer.learningRate().at(0))).update(w, gradient, slots);
    }
}
