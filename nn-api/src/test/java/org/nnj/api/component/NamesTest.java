package org.nnj.api.component;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamesTest {

    interface DataSource extends Component {}

    interface LayerSpec extends Component {}

    record LeakyRelu() implements LayerSpec {}

    record ActivationLayer() implements LayerSpec {}

    interface Mixing extends LayerSpec {}

    record LongSkipLayer() implements Mixing {}

    record Layer() implements LayerSpec {}

    record LayerNormalisation() implements LayerSpec {}

    record FolderDataSource() implements DataSource {}

    @Named("acme:swish")
    record Whatever() implements LayerSpec {}

    @Named("Acme Swish")
    record Misnamed() implements LayerSpec {}

    @ParameterizedTest
    @CsvSource({
        "LeakyRelu, leaky-relu",
        "Relu, relu",
        "Relu6, relu6",
        "F1, f1",
        "R2, r2",
        "F1Score, f1-score",
        "RocAuc, roc-auc",
        "AdamW, adam-w",
        "TopKAccuracy, top-k-accuracy",
        "IDXFiles, idx-files",
        "KlDivergence, kl-divergence",
        "learningRate, learning-rate",
        "beta1, beta1",
        "useBias, use-bias",
        "Old_Style, old-style"
    })
    void identifiersBecomeKebabCase(String identifier, String name) {
        assertThat(Names.kebab(identifier)).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource({"leaky-relu", "LeakyReLU", "leaky_relu", "LEAKY RELU", "leakyrelu"})
    void spellingsOfOneNameAreTheSame(String spelling) {
        assertThat(Names.same(spelling, "leaky-relu")).isTrue();
    }

    @Test
    void prefixIsPartOfTheName() {
        assertThat(Names.same("acme:swish", "swish")).isFalse();
    }

    @Test
    void annotationNamesWhatTheClassNameDoesNot() {
        assertThat(Components.nameOf(LeakyRelu.class)).isEqualTo("leaky-relu");
        assertThat(Components.nameOf(new Whatever())).isEqualTo("acme:swish");
    }

    @Test
    void aLastWordThatRepeatsTheKindIsLeftOut() {
        assertThat(Components.nameOf(ActivationLayer.class)).isEqualTo("activation");
        assertThat(Components.nameOf(LongSkipLayer.class)).isEqualTo("long-skip");
        assertThat(Components.nameOf(FolderDataSource.class)).isEqualTo("folder");
    }

    @Test
    void aWordThatRepeatsTheKindStaysWhereItIsNotTheLastOfSeveral() {
        assertThat(Components.nameOf(Layer.class)).isEqualTo("layer");
        assertThat(Components.nameOf(LayerNormalisation.class)).isEqualTo("layer-normalisation");
    }

    @Test
    void anonymousClassHasANameToo() {
        assertThat(Components.nameOf(new Component() {})).isEqualTo("names-test$1");
    }

    @Test
    void refusesANameThatCouldNotBeRead() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Components.nameOf(Misnamed.class))
                .withMessage(
                        "org.nnj.api.component.NamesTest$Misnamed: expected @Named with lower-case words joined by '-',"
                                + " after at most one 'prefix:', but was 'Acme Swish'");
    }

    @Test
    void kindsAreCalledByTheirWords() {
        assertThat(Components.kindName(DataSource.class)).isEqualTo("data source");
        assertThat(Components.kindName(LayerSpec.class)).isEqualTo("layer");
    }
}
