package org.nnj.core.initializer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nnj.api.component.Components;
import org.nnj.api.layer.Initializer;
import org.nnj.api.math.DoubleMatrix;
import org.nnj.api.math.ElementType;
import org.nnj.api.math.Matrix;
import org.nnj.api.math.RandomStream;

class InitializersTest {

    private static final long SEED = 1;

    private static Matrix draw(Initializer initializer, ElementType type, long seed) {
        Matrix weights = type.zeros(4, 6).fill(99);
        initializer.initialize(weights, 6, 4, RandomStream.of(seed, "weights"));
        return weights;
    }

    static Stream<Initializer> random() {
        return Stream.of(
                new GlorotUniform(),
                new GlorotNormal(),
                new HeUniform(),
                new HeNormal(),
                new LecunUniform(),
                new LecunNormal(),
                new Uniform(),
                new Normal(),
                new Orthogonal());
    }

    @ParameterizedTest
    @MethodSource("random")
    void sameSeedGivesTheSameBits(Initializer initializer) {
        assertThat(draw(initializer, ElementType.FLOAT, SEED)).isEqualTo(draw(initializer, ElementType.FLOAT, SEED));
    }

    @ParameterizedTest
    @MethodSource("random")
    void anotherSeedGivesOtherNumbers(Initializer initializer) {
        assertThat(draw(initializer, ElementType.FLOAT, SEED))
                .isNotEqualTo(draw(initializer, ElementType.FLOAT, SEED + 1));
    }

    @ParameterizedTest
    @MethodSource("random")
    void floatsAreTheDoublesRounded(Initializer initializer) {
        assertThat(draw(initializer, ElementType.FLOAT, SEED))
                .isEqualTo(draw(initializer, ElementType.DOUBLE, SEED).toFloat());
    }

    @ParameterizedTest
    @MethodSource("random")
    void neuronsDoNotStartAlike(Initializer initializer) {
        double[][] weights = draw(initializer, ElementType.FLOAT, SEED).toArray();
        for (int i = 1; i < weights.length; i++) {
            assertThat(weights[i]).isNotEqualTo(weights[0]);
        }
    }

    @ParameterizedTest
    @MethodSource("random")
    void areFoundByTheirDescription(Initializer initializer) {
        assertThat(Components.shared().find(Initializer.class, Components.describe(initializer)))
                .isEqualTo(initializer);
    }

    @ParameterizedTest
    @MethodSource("random")
    void oneInputAndOneNeuronGiveAFiniteWeight(Initializer initializer) {
        Matrix weight = DoubleMatrix.zeros(1, 1);
        initializer.initialize(weight, 1, 1, RandomStream.of(SEED, "weights"));
        assertThat(weight.isFinite()).isTrue();
        assertThat(weight.get(0, 0)).isNotZero();
    }

    @Test
    void constantIsTheSameEverywhere() {
        assertThat(draw(new Constant(0.5), ElementType.FLOAT, SEED))
                .isEqualTo(ElementType.FLOAT.zeros(4, 6).fill(0.5));
    }

    @Test
    void constantIsFoundByItsValueAlone() {
        assertThat(Components.shared().find(Initializer.class, "constant(0.5)")).isEqualTo(new Constant(0.5));
    }

    @Test
    void uniformWithinALimitIsSymmetric() {
        assertThat(Uniform.within(0.3)).isEqualTo(new Uniform(-0.3, 0.3));
    }

    @Test
    void uniformStaysBetweenItsBounds() {
        for (double[] row : draw(new Uniform(2, 3), ElementType.DOUBLE, SEED).toArray()) {
            assertThat(Arrays.stream(row)).allMatch(x -> x >= 2 && x < 3);
        }
    }

    @Test
    void uniformOfEqualBoundsIsThatNumber() {
        assertThat(draw(new Uniform(2, 2), ElementType.FLOAT, SEED))
                .isEqualTo(ElementType.FLOAT.zeros(4, 6).fill(2));
    }

    @Test
    void normalWithoutDeviationIsItsMean() {
        assertThat(draw(new Normal(3, 0), ElementType.FLOAT, SEED))
                .isEqualTo(ElementType.FLOAT.zeros(4, 6).fill(3));
    }

    @Test
    void refuseWhatIsOutOfRange() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Uniform(1, 0))
                .withMessage("uniform.low, uniform.high: expected low ≤ high, but was 1.0, 0.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Uniform(Double.NEGATIVE_INFINITY, 0))
                .withMessage("uniform.low: expected a finite number, but was -infinity");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Normal(0, -1))
                .withMessage("normal.deviation: expected a finite number of at least 0, but was -1.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Constant(Double.NaN))
                .withMessage("constant.value: expected a finite number, but was nan");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Orthogonal(0))
                .withMessage("orthogonal.gain: expected a finite number greater than 0, but was 0.0");
    }
}
