package org.nnj.api.component;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SuggestionTest {

    private static final List<String> KNOWN = List.of("acme:swish", "elu", "gelu", "leaky-relu", "relu", "tanh");

    @ParameterizedTest
    @CsvSource({
        "rleu, relu",
        "rel, relu",
        "tahn, tanh",
        "leaky-rlu, leaky-relu",
        "LeakyReelu, leaky-relu",
        "swish, acme:swish"
    })
    void nearestNameIsSuggested(String wanted, String suggested) {
        assertThat(Suggestion.nearest(wanted, KNOWN)).contains(suggested);
    }

    @Test
    void initialsAreAShortName() {
        List<String> losses = List.of("huber", "mean-absolute-error", "mean-squared-error");
        assertThat(Suggestion.nearest("MSE", losses)).contains("mean-squared-error");
        assertThat(Suggestion.nearest("mae", losses)).contains("mean-absolute-error");
        assertThat(Suggestion.nearest("h", losses)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"sigmoid", "x", "softmax"})
    void nothingIsSuggestedForWhatIsFarFromAll(String wanted) {
        assertThat(Suggestion.nearest(wanted, KNOWN)).isEmpty();
    }

    @Test
    void nothingIsSuggestedForNothingOrForTooMuch() {
        assertThat(Suggestion.nearest("", KNOWN)).isEmpty();
        assertThat(Suggestion.nearest("relu".repeat(1000), KNOWN)).isEmpty();
    }

    // counted by hand
    @ParameterizedTest
    @CsvSource({
        "relu, relu, 0",
        "rleu, relu, 1",
        "rel, relu, 1",
        "relux, relu, 1",
        "rely, relu, 1",
        "kitten, sitting, 3",
        "'', abc, 3"
    })
    void distanceCountsEdits(String left, String right, int edits) {
        assertThat(Suggestion.distance(left, right)).isEqualTo(edits);
        assertThat(Suggestion.distance(right, left)).isEqualTo(edits);
    }
}
