package org.nnj.explain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.nnj.testkit.Expected;

/** What a reader finds in a terminal. */
class TextReportTest {

    private static final Expected PAPER =
            Expected.load(TextReportTest.class, "/networks.json").at("seminar_3-2-2");
    private static final Trace TRACE =
            Trace.of(OracleNetwork.build(PAPER), OracleNetwork.batch(PAPER.at("batches", "0")));

    @Test
    void beginsWithTheNetwork() {
        assertThat(TRACE.text()).startsWith("""
                        One training step of 3 → 2 sigmoid → 2 softmax
                        categorical-crossentropy, sgd(learning-rate=0.1); step 1, λ = 0.1; M = 1 example, double precision

                        FORWARD PROPAGATION

                        input (3)
                          a⁰ = x  (1×3)
                             0.5000 -1.2000  2.0000

                        layer 1, dense-1: dense(units=2, activation=sigmoid)
                          W¹, before the step  (2×3)
                             0.1500 -0.2500  0.3500
                            -0.4500  0.5500  0.6500
                        """);
    }

    @Test
    void formulasStandBesideTheirNumberAndAboveTheirMatrix() {
        assertThat(TRACE.text()).contains("""
                          ∂C/∂W² = 1/M Σₘ δ² (a¹)ᵀ  (2×2)                                                    (BP3.2)
                            -0.3252 -0.2356
                             0.3252  0.2356
                        """);
    }

    @Test
    void showsAsManyDigitsAsAskedFor() {
        // networks.json: δ² of the first batch, −0.4256076184380318
        assertThat(TRACE.text(Detail.standard().withDigits(12))).contains("-0.425607618438  0.425607618438");
    }

    @Test
    void ofALargeMatrixThereAreCornerNormAndHistogram() {
        // δ² = ∓0.4256: the norm is 0.6019, one number in the first bin and one in the last
        assertThat(TRACE.text(new Detail(1, 1, 4))).contains("""
                        = a² − y  (1×2)                                                  (BP1.2)
                            -0.4256 …
                            norm 0.6019, mean 0.0000; from -0.4256 [█          █] to 0.4256
                        """);
    }

    /** W¹: 0.15, −0.25, 0.35, −0.45, 0.55, 0.65 in twelve bins of 1.1/12; √1.135 = 1.065. */
    @Test
    void rowsThatAreLeftOutAreMarked() {
        assertThat(TRACE.text(new Detail(1, 3, 1))).contains("""
                          W¹, before the step  (2×3)
                             1.5e-01 -2.5e-01  3.5e-01
                                   ⋮
                            norm 1.065, mean 1.7e-01; from -4.5e-01 [█ █   █ █ ██] to 6.5e-01
                        """);
    }
}
