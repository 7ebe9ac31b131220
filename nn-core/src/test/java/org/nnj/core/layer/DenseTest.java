package org.nnj.core.layer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.nnj.activations.Tanh;
import org.nnj.api.activation.Activation;
import org.nnj.api.component.Components;
import org.nnj.api.layer.Initializer;
import org.nnj.api.layer.Layer;
import org.nnj.api.layer.LayerSpec;
import org.nnj.api.layer.Parameter;
import org.nnj.api.layer.Regularizer;
import org.nnj.api.layer.Role;
import org.nnj.api.math.DoubleMatrix;
import org.nnj.api.math.ElementType;
import org.nnj.api.math.Matrix;
import org.nnj.api.math.RandomStream;
import org.nnj.api.math.Shape;
import org.nnj.core.initializer.Constant;
import org.nnj.core.initializer.GlorotUniform;
import org.nnj.core.initializer.Normal;
import org.nnj.core.regularizer.L2;

class DenseTest {

    private static final long SEED = 42;

    private static Layer build(Dense dense, int inputs, ElementType type) {
        return dense.build(Shape.of(inputs), type, RandomStream.of(SEED, "test"));
    }

    @Test
    void startsLinearWithGlorotWeightsAndZeroBiases() {
        assertThat(new Dense(32))
                .isEqualTo(new Dense(
                        32, Activation.linear(), new GlorotUniform(), Initializer.zeros(), Regularizer.none(), true));
    }

    @Test
    void isFoundByItsUnitsAlone() {
        assertThat(Components.shared().find(LayerSpec.class, "dense(32)")).isEqualTo(new Dense(32));
    }

    @Test
    void isFoundByUnitsAndActivation() {
        assertThat(Components.shared().find(LayerSpec.class, "dense(units=32, activation=tanh)"))
                .isEqualTo(new Dense(32, new Tanh()));
    }

    @Test
    void describesEveryHyperParameter() {
        assertThat(Components.describe(new Dense(32, new Tanh()).withRegularizer(new L2(0.5))))
                .isEqualTo("dense(units=32, activation=tanh, weights=glorot-uniform, bias=zeros, "
                        + "regularizer=l2(lambda=0.5), use-bias=true)");
    }

    @Test
    void refusesToBeFoundWithoutUnits() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Components.shared().find(LayerSpec.class, "dense(activation=tanh)"))
                .withMessageContaining("units");
    }

    @Test
    void refusesZeroUnits() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Dense(0))
                .withMessage("dense.units: expected at least 1, but was 0");
    }

    @Test
    void exchangesOneHyperParameterAtATime() {
        Dense dense = new Dense(3, new Tanh());
        assertThat(dense.withActivation(Activation.linear())).isEqualTo(new Dense(3));
        assertThat(dense.withWeights(new Normal()).weights()).isEqualTo(new Normal());
        assertThat(dense.withBias(new Constant(2)).bias()).isEqualTo(new Constant(2));
        assertThat(dense.withRegularizer(new L2(1)).regularizer()).isEqualTo(new L2(1));
        assertThat(dense.withoutBias().useBias()).isFalse();
        assertThat(dense.withoutBias().withBias(new Constant(2)).useBias()).isTrue();
    }

    @Test
    void storesWeightsTransposedAndShowsThemAsTheDerivationHasThem() {
        Parameter weights =
                build(new Dense(2), 3, ElementType.DOUBLE).parameters().get(0);
        assertThat(weights.value().toString()).isEqualTo("double (3×2)");
        assertThat(weights.canonical().toString()).isEqualTo("double (2×3)");
        assertThat(weights.value()).isEqualTo(weights.canonical().transposed());
    }

    @Test
    void givesTheInitializerTheCanonicalMatrixAndBothFans() {
        Layer layer = build(new Dense(2).withWeights(new Counting()), 3, ElementType.DOUBLE);
        // fan-in 3, fan-out 2, then the element's place in the matrix of outputs × inputs
        assertThat(layer.parameters().get(0).canonical()).isEqualTo(DoubleMatrix.of(new double[][] {
            {3200, 3201, 3202}, {3210, 3211, 3212}
        }));
    }

    /** Writes fans and indices into each element. */
    private record Counting() implements Initializer {
        @Override
        public void initialize(Matrix weights, int fanIn, int fanOut, RandomStream random) {
            for (int i = 0; i < weights.rows(); i++) {
                for (int k = 0; k < weights.columns(); k++) {
                    weights.set(i, k, 1000 * fanIn + 100 * fanOut + 10 * i + k);
                }
            }
        }
    }

    @Test
    void regularizesWeightsOnly() {
        List<Parameter> parameters = build(new Dense(2).withRegularizer(new L2(0.5)), 3, ElementType.FLOAT)
                .parameters();
        assertThat(parameters).extracting(Parameter::name).containsExactly("weights", "biases");
        assertThat(parameters).extracting(Parameter::role).containsExactly(Role.WEIGHT, Role.BIAS);
        assertThat(parameters).extracting(Parameter::regularizer).containsExactly(new L2(0.5), Regularizer.none());
    }

    @Test
    void hasOneParameterWithoutBias() {
        Layer layer = build(new Dense(2).withoutBias(), 3, ElementType.FLOAT);
        assertThat(layer.parameters()).extracting(Parameter::name).containsExactly("weights");
    }

    @Test
    void readsAnImageAsOneRow() {
        Layer layer = new Dense(4).build(Shape.of(28, 28), ElementType.FLOAT, RandomStream.of(SEED, "test"));
        assertThat(layer.inputShape()).isEqualTo(Shape.of(28, 28));
        assertThat(layer.outputShape()).isEqualTo(Shape.of(4));
        assertThat(layer.parameters().get(0).value().toString()).isEqualTo("float (784×4)");
    }

    @Test
    void sameSeedGivesTheSameParameters() {
        Dense dense = new Dense(5).withBias(new Normal());
        assertThat(values(build(dense, 7, ElementType.FLOAT))).isEqualTo(values(build(dense, 7, ElementType.FLOAT)));
    }

    @Test
    void anotherSeedGivesOtherParameters() {
        Dense dense = new Dense(5);
        Layer other = dense.build(Shape.of(7), ElementType.FLOAT, RandomStream.of(SEED + 1, "test"));
        assertThat(values(build(dense, 7, ElementType.FLOAT))).isNotEqualTo(values(other));
    }

    @Test
    void bothPrecisionsStartFromTheSameNumbers() {
        Dense dense = new Dense(5).withBias(new Normal());
        List<Matrix> rounded = values(build(dense, 7, ElementType.DOUBLE)).stream()
                .map(m -> m.as(ElementType.FLOAT))
                .toList();
        assertThat(values(build(dense, 7, ElementType.FLOAT))).isEqualTo(rounded);
    }

    @Test
    void biasesAreNotACopyOfTheFirstWeights() {
        Layer layer = build(new Dense(4).withWeights(new Normal()).withBias(new Normal()), 1, ElementType.DOUBLE);
        assertThat(layer.parameters().get(0).value())
                .isNotEqualTo(layer.parameters().get(1).value());
    }

    private static List<Matrix> values(Layer layer) {
        return layer.parameters().stream().map(Parameter::value).toList();
    }

    @Test
    void seminarNetworksCountTheirParameters() {
        // init.json, parameter_counts: 784-32-16-10 with biases, and 785-64-10 with the bias trick
        assertThat(count(new Dense(32), 784) + count(new Dense(16), 32) + count(new Dense(10), 16))
                .isEqualTo(25818);
        assertThat(count(new Dense(64).withoutBias(), 785) + count(new Dense(10).withoutBias(), 64))
                .isEqualTo(50880);
    }

    private static int count(Dense dense, int inputs) {
        return build(dense, inputs, ElementType.FLOAT).parameters().stream()
                .mapToInt(p -> p.value().size())
                .sum();
    }
}
