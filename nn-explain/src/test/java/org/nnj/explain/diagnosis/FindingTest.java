package org.nnj.explain.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.nnj.data.InMemory;
import org.nnj.models.Sequential;
import org.nnj.models.SequentialBuilder;

/** What a reader is told, word for word where the numbers can be counted by hand. */
class FindingTest {

    private static SequentialBuilder network() {
        return Sequential.input(Clusters.INPUTS)
                .dense(16, "tanh")
                .dense(3, "softmax")
                .loss("categorical-crossentropy")
                .optimizer("sgd(0.1)")
                .seed(3);
    }

    private static Finding only(Diagnosis diagnosis) {
        assertThat(diagnosis.findings()).as(diagnosis.text()).hasSize(1);
        return diagnosis.findings().get(0);
    }

    @Test
    void aHealthyNetworkIsToldWhatWasLookedAt() {
        assertThat(Diagnosis.of(network().build(), Clusters.healthy()).text())
                .isEqualTo(
                        "Nothing found. Looked at 512 of 600 training examples, one step in full, and 30 steps of copies.\n");
    }

    @Test
    void imbalanceIsCounted() {
        InMemory data = Clusters.of(1, 360, 30, 360).withLabels("cat", "lynx", "dog");

        assertThat(Diagnosis.of(network().build(), data).text()).isEqualTo("""
                        1 finding. Looked at 512 of 750 training examples, one step in full, and 30 steps of copies.

                        1. class-imbalance
                          evidence: of 750 training examples 360 are of class 'cat', and 30 of class 'lynx'; always naming the \
                        commonest is right in 48 %
                          reason:   the cost is a mean over examples: what is rare hardly counts, and a high accuracy says nothing
                          try:      weight the examples, the rare ones more; measure f1 or a confusion matrix beside accuracy; \
                        collect more of the rare ones
                        """);
    }

    @Test
    void aClassThatDoesNotOccurIsMissed() {
        assertThat(only(Diagnosis.of(network().build(), Clusters.of(1, 300, 0, 300)))
                        .evidence())
                .isEqualTo(
                        "of 600 training examples 300 are of class '0', and 0 of class '1'; always naming the commonest is right"
                                + " in 50 %");
    }

    @Test
    void overlapIsCounted() {
        InMemory data = Clusters.healthy().withTest(Clusters.draw(1, "training", 50, 50, 50));

        // the clouds of class 0 begin with the same draws; those of other classes are other examples
        assertThat(only(Diagnosis.of(network().build(), data)).evidence())
                .isEqualTo("50 of 150 test examples (33.3 %) have the very features of a training example");
    }

    @Test
    void squaredErrorBehindSoftmaxIsMeasured() {
        Sequential model = network().loss("sum-of-squared-errors").build();

        // a = (p, 1 − 2p, p), p = 1/(e¹² + 2), y = (1, 0, 0): δ = Jᵀ(a − y) = (−2p, 3p, −p) up to p², of size p·√14 =
        // 2.3e-5
        assertThat(only(Diagnosis.of(model, Clusters.healthy())).evidence())
                .isEqualTo(
                        "for an answer that is wrong with probability 0.99999, the error δ of sum-of-squared-errors behind softmax"
                                + " has the size 2.3e-5; of cross-entropy it is 1.41");
    }

    @Test
    void targetsOfAnotherWidthAreNamed() {
        assertThat(only(Diagnosis.of(network().build(), Clusters.healthy().sparseTargets())))
                .hasToString("""
                        targets-not-one-hot
                          evidence: targets have 1 column, but categorical-crossentropy with 3 outputs takes 3 columns
                          reason:   each output needs its own target, unless the loss takes the index of the class
                          try:      use .loss("sparse-categorical-crossentropy"), or make the targets one-hot""");
    }

    @Test
    void missingValuesAreCounted() {
        assertThat(only(Diagnosis.of(network().build(), new Unchecked(Clusters.healthy(), 5)))
                        .evidence())
                .isEqualTo("16 of 4096 features are infinite or NaN, the first one in column 5"); // one in each of 16
        // batches
    }

    @Test
    void theRateThatIsRecommendedIsATenth() {
        Finding finding = only(Diagnosis.of(network().optimizer("sgd(100)").build(), Clusters.healthy()));

        assertThat(finding.evidence()).startsWith("in 30 steps with learning rate 100 the cost goes from 1.");
        assertThat(finding.remedy()).startsWith("use a learning rate of 10 or less, ");
    }

    @Test
    void aScheduleThatBeginsLowIsNotTooLow() {
        String warming = "sgd(learning-rate=linear-warmup(then=0.1, steps=1000, start-factor=0.0001))";

        assertThat(Diagnosis.of(network().optimizer("sgd(0.00001)").build(), Clusters.healthy())
                        .of(Symptom.LEARNING_RATE_TOO_LOW))
                .hasSize(1);
        assertThat(Diagnosis.of(network().optimizer(warming).build(), Clusters.healthy())
                        .isHealthy())
                .isTrue();
    }
}
