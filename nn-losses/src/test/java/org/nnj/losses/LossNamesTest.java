package org.nnj.losses;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.nnj.api.component.Components;
import org.nnj.api.component.Registered;
import org.nnj.api.loss.Loss;

class LossNamesTest {

    @Test
    void everyLossIsFoundByItsName() {
        assertThat(Components.shared().all(Loss.class).stream().map(Registered::name))
                .containsExactly(
                        "binary-crossentropy",
                        "categorical-crossentropy",
                        "hinge",
                        "huber",
                        "kl-divergence",
                        "mean-absolute-error",
                        "mean-squared-error",
                        "negative-log-likelihood",
                        "sparse-categorical-crossentropy",
                        "sum-of-squared-errors");
    }

    @Test
    void textFormsWriteEveryHyperParameter() {
        assertThat(Components.describe(new CategoricalCrossentropy()))
                .isEqualTo("categorical-crossentropy(label-smoothing=0.0)");
        assertThat(Components.describe(new Huber())).isEqualTo("huber(delta=1.0)");
    }
}
