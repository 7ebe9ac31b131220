package org.nnj.api.component;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class CheckTest {

    @Test
    void rangeHoldsItsLowEndAndNotItsHighEnd() {
        assertThat(Check.inRange("leaky-relu.alpha", 0, 0, 1)).isZero();
        assertThat(Check.inRange("leaky-relu.alpha", Math.nextDown(1.0), 0, 1)).isLessThan(1);
        refused(() -> Check.inRange("leaky-relu.alpha", 1, 0, 1), "leaky-relu.alpha: expected in [0, 1), but was 1.0");
    }

    @Test
    void rangeNamesItsEndsAndWhatItWas() {
        refused(() -> Check.inRange("leaky-relu.alpha", 2, 0, 1), "leaky-relu.alpha: expected in [0, 1), but was 2.0");
        refused(() -> Check.inRange("a.b", -1e-9, 0.5, 1e8), "a.b: expected in [0.5, 1e8), but was -1e-9");
    }

    @Test
    void closedRangeHoldsBothEnds() {
        assertThat(Check.within("dropout.rate", 0, 0, 1)).isZero();
        assertThat(Check.within("dropout.rate", 1, 0, 1)).isEqualTo(1);
        refused(() -> Check.within("dropout.rate", 1.5, 0, 1), "dropout.rate: expected in [0, 1], but was 1.5");
    }

    @Test
    void positiveRefusesZeroAndInfinity() {
        assertThat(Check.positive("huber.delta", Double.MIN_VALUE)).isEqualTo(Double.MIN_VALUE);
        refused(
                () -> Check.positive("huber.delta", 0),
                "huber.delta: expected a finite number greater than 0, but was 0.0");
        refused(
                () -> Check.positive("huber.delta", Double.POSITIVE_INFINITY),
                "huber.delta: expected a finite number greater than 0, but was infinity");
    }

    @Test
    void notNegativeAcceptsZero() {
        assertThat(Check.notNegative("l2.rate", 0)).isZero();
        refused(
                () -> Check.notNegative("l2.rate", -1),
                "l2.rate: expected a finite number of at least 0, but was -1.0");
        refused(
                () -> Check.notNegative("l2.rate", Double.POSITIVE_INFINITY),
                "l2.rate: expected a finite number of at least 0, but was infinity");
    }

    @Test
    void finiteAcceptsWhatIsNeitherInfiniteNorNaN() {
        assertThat(Check.finite("elu.alpha", -Double.MAX_VALUE)).isEqualTo(-Double.MAX_VALUE);
        refused(
                () -> Check.finite("elu.alpha", Double.NEGATIVE_INFINITY),
                "elu.alpha: expected a finite number, but was -infinity");
    }

    @Test
    void nanIsAlwaysOutside() {
        refused(() -> Check.inRange("a.b", Double.NaN, 0, 1), "a.b: expected in [0, 1), but was nan");
        refused(() -> Check.within("a.b", Double.NaN, 0, 1), "a.b: expected in [0, 1], but was nan");
        refused(() -> Check.positive("a.b", Double.NaN), "a.b: expected a finite number greater than 0, but was nan");
        refused(() -> Check.notNegative("a.b", Double.NaN), "a.b: expected a finite number of at least 0, but was nan");
        refused(() -> Check.finite("a.b", Double.NaN), "a.b: expected a finite number, but was nan");
    }

    @Test
    void leastWholeNumberIsAllowed() {
        assertThat(Check.atLeast("dense.units", 1, 1)).isEqualTo(1);
        assertThat(Check.atLeast("cosine.steps", Long.MAX_VALUE, 1L)).isEqualTo(Long.MAX_VALUE);
        refused(() -> Check.atLeast("dense.units", 0, 1), "dense.units: expected at least 1, but was 0");
        refused(() -> Check.atLeast("cosine.steps", -3L, 0L), "cosine.steps: expected at least 0, but was -3");
    }

    @Test
    void anyConditionReadsTheSameWay() {
        Check.that(true, "f1.average", "anything", "fine");
        refused(
                () -> Check.that(false, "top-k.k", "at most the 10 outputs", 11),
                "top-k.k: expected at most the 10 outputs, but was 11");
        refused(() -> Check.that(false, "a.b", "less", 1e-8), "a.b: expected less, but was 1e-8");
        refused(() -> Check.that(false, "a.b", "less", 0.1f), "a.b: expected less, but was 0.1");
    }

    private static void refused(ThrowingCallable check, String message) {
        assertThatIllegalArgumentException().isThrownBy(check).withMessage(message);
    }
}
