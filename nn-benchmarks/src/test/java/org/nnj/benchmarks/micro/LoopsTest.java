package org.nnj.benchmarks.micro;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nnj.api.activation.Activation;
import org.nnj.api.data.Batch;
import org.nnj.api.math.ElementType;
import org.nnj.api.math.Matrix;
import org.openjdk.jmh.annotations.Param;

/** That the measured loops do what their names say, each for every parameter. */
class LoopsTest {

    private static final String MNIST = "../nn-examples/src/main/resources/mnist-idx";

    static List<String> activations() throws NoSuchFieldException {
        return values(ActivationLoops.class.getField("activation"));
    }

    static List<String> optimizers() throws NoSuchFieldException {
        return values(UpdateLoops.class.getField("optimizer"));
    }

    private static List<String> values(Field parameter) {
        return Arrays.asList(parameter.getAnnotation(Param.class).value());
    }

    @ParameterizedTest
    @CsvSource({"float, FLOAT", "double, DOUBLE"})
    void productsHaveTheirShapesAndPrecision(String type, ElementType expected) {
        ProductLoops loops = new ProductLoops();
        loops.shape = "3x5x2";
        loops.type = type;
        loops.fill();

        assertThat(ProductLoops.operations("3x5x2, " + type)).isEqualTo(2 * 3 * 5 * 2);
        assertThat(loops.forward().type()).isEqualTo(expected);
        loops.forward().requireShape("forward", 3, 2);
        loops.weightGradient().requireShape("weight gradient", 5, 2);
        loops.error().requireShape("error", 3, 5);
    }

    @ParameterizedTest
    @MethodSource
    void activations(String name) {
        ActivationLoops loops = new ActivationLoops();
        loops.activation = name;
        loops.fill();

        assertThat(loops.forward().isFinite()).isTrue();
        assertThat(loops.backward().isFinite()).isTrue();
    }

    @ParameterizedTest
    @MethodSource
    void optimizers(String name) {
        UpdateLoops loops = new UpdateLoops();
        loops.optimizer = name;
        loops.fill();

        for (int step = 0; step < 10; step++) {
            assertThat(loops.update().isFinite()).isTrue();
        }
    }

    @Test
    void batchesGoOnIntoTheNextEpoch() throws IOException {
        BatchLoops loops = new BatchLoops();
        loops.folder = MNIST;
        loops.open();

        for (int batch = 0; batch < 1_900; batch++) { // an epoch has 1,875
            Batch next = loops.next();
            assertThat(next.rows()).isEqualTo(32);
        }
        loops.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"leaky-relu", "softsign", "swish"})
    void aPluginsFormulaIsThatWrittenByHand(String formula) {
        PluginLoops loops = new PluginLoops();
        loops.formula = formula;
        loops.inUse = 4;
        loops.use();

        Matrix values = loops.valueOfThePlugin().copy();
        assertThat(loops.valueByHand()).isEqualTo(values);
        Matrix derivatives = loops.derivativeOfThePlugin().copy();
        assertThat(loops.derivativeByHand()).isEqualTo(derivatives);
    }

    @Test
    void theErrorOfAnExactFunctionIsNone() {
        assertThat(UlpError.of(Activation.linear())).isZero();
    }
}
