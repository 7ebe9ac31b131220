package org.nnj.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.nnj.api.layer.LayerSpec;

class LayerContractTest {

    static class Layers extends LayerContract {}

    static Stream<Arguments> lawsAndTheirBreakers() {
        String same = "the same random stream builds the same layer";
        return Stream.of(
                Arguments.of(WrongLayers.Right.class, Set.of()),
                Arguments.of(
                        WrongLayers.InputGradient.class, Set.of("the input's gradient equals central differences")),
                Arguments.of(
                        WrongLayers.WeightGradient.class,
                        Set.of("the parameters' gradients equal central differences")),
                Arguments.of(WrongLayers.SetsGradient.class, Set.of("gradients are added, not set")),
                Arguments.of(WrongLayers.FirstForgets.class, Set.of("backwardFirst adds what backward adds")),
                Arguments.of(WrongLayers.SharedTape.class, Set.of("two passes do not disturb each other")),
                Arguments.of(WrongLayers.StaleTape.class, Set.of("a pass may be used again")),
                Arguments.of(WrongLayers.PredictsOtherwise.class, Set.of("predict equals forward")),
                Arguments.of(WrongLayers.FloatDrift.class, Set.of("both precisions agree")),
                Arguments.of(WrongLayers.Anonymous.class, Set.of("another shape is refused by the layer's name")),
                Arguments.of(WrongLayers.SharedOutput.class, Set.of("eight threads predict what each predicts alone")),
                Arguments.of(
                        WrongLayers.KeepsItsActivation.class,
                        Set.of("its activation can be taken off and put behind it")),
                Arguments.of(WrongLayers.BatchMean.class, Set.of("a batch equals its rows")),
                Arguments.of(WrongLayers.Scribbles.class, Set.of("it leaves its input alone")),
                Arguments.of(
                        WrongLayers.SameNames.class,
                        Set.of("its parameters have names of their own, always in one order")),
                Arguments.of(WrongLayers.StateAtOnce.class, Set.of("what is no weight changes at commit alone")),
                Arguments.of(WrongLayers.Unseeded.class, Set.of(same)));
    }

    @ParameterizedTest
    @MethodSource("lawsAndTheirBreakers")
    void eachLawFailsThePluginThatBreaksIt(Class<?> plugin, Set<String> laws) {
        assertThat(Verdict.of(Layers.class, LayerSpec.class, plugin).broken()).isEqualTo(laws);
    }
}
