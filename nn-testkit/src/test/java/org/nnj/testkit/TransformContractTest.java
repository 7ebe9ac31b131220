package org.nnj.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.nnj.api.data.TransformSpec;

class TransformContractTest {

    static class Transforms extends TransformContract {}

    static Stream<Arguments> lawsAndTheirBreakers() {
        return Stream.of(
                Arguments.of(WrongTransforms.Right.class, Set.of()),
                Arguments.of(
                        WrongTransforms.RoundsItsState.class,
                        Set.of("what is restored from its state applies bit for bit alike")),
                Arguments.of(WrongTransforms.RemembersTheLast.class, Set.of("the same features give the same twice")),
                Arguments.of(WrongTransforms.FloatDrift.class, Set.of("both precisions agree")),
                Arguments.of(
                        WrongTransforms.FirstBatchOnly.class,
                        Set.of("the batch size of the training part does not matter")),
                Arguments.of(WrongTransforms.LooksAtTheBatch.class, Set.of("a batch equals its rows")),
                Arguments.of(WrongTransforms.SharedBuffer.class, Set.of("eight threads do not disturb each other")),
                Arguments.of(WrongTransforms.NeedsARow.class, Set.of("a batch may have no rows")),
                Arguments.of(WrongTransforms.AnyWidth.class, Set.of("another width is refused")));
    }

    @ParameterizedTest
    @MethodSource("lawsAndTheirBreakers")
    void eachLawFailsThePluginThatBreaksIt(Class<?> plugin, Set<String> laws) {
        assertThat(Verdict.of(Transforms.class, TransformSpec.class, plugin).broken())
                .isEqualTo(laws);
    }

    @Test
    void aTransformThatChangesWithUseIsFound() {
        assertThat(Verdict.of(Transforms.class, TransformSpec.class, WrongTransforms.Drifts.class)
                        .broken())
                .contains("the same features give the same twice");
    }
}
