package org.nnj.api.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class DirectiveTest {

    @Test
    void proceedAsksForNothing() {
        Directive nothing = Directive.proceed();
        assertThat(nothing.remembers()).isFalse();
        assertThat(nothing.learningRateFactor()).isEqualTo(1);
        assertThat(nothing.stopReason()).isEmpty();
    }

    @Test
    void wishesOfOneObserverAddUp() {
        Directive all = Directive.proceed()
                .scaleLearningRate(0.5)
                .stop("first")
                .remember()
                .scaleLearningRate(0.25)
                .stop("second");
        assertThat(all.remembers()).isTrue();
        assertThat(all.learningRateFactor()).isEqualTo(0.125);
        assertThat(all.stopReason()).hasValue("first");
    }

    @Test
    void anyWishToRememberOrStopIsHeard() {
        Directive remember = Directive.proceed().remember();
        Directive stop = Directive.proceed().stop("enough");
        for (Directive both : new Directive[] {remember.and(stop), stop.and(remember)}) {
            assertThat(both.remembers()).isTrue();
            assertThat(both.stopReason()).hasValue("enough");
        }
    }

    @Test
    void factorsMultiply() {
        Directive half = Directive.proceed().scaleLearningRate(0.5);
        assertThat(half.and(half).and(Directive.proceed()).learningRateFactor()).isEqualTo(0.25);
    }

    @Test
    void theFirstReasonIsKept() {
        Directive first = Directive.proceed().stop("first");
        assertThat(first.and(Directive.proceed().stop("second")).stopReason()).hasValue("first");
    }

    @Test
    void toProceedChangesNoOtherWish() {
        Directive all = Directive.proceed().remember().scaleLearningRate(0.5).stop("enough");
        for (Directive merged : new Directive[] {
            all.and(Directive.proceed()), Directive.proceed().and(all)
        }) {
            assertThat(merged.remembers()).isTrue();
            assertThat(merged.learningRateFactor()).isEqualTo(0.5);
            assertThat(merged.stopReason()).hasValue("enough");
        }
    }

    @Test
    void aDirectiveIsAValueThatLaterWishesLeaveAlone() {
        Directive remember = Directive.proceed().remember();
        assertThat(remember.stop("enough").stopReason()).isPresent();
        assertThat(remember.stopReason()).isEmpty();
    }

    @Test
    void refusesAFactorThatIsNotPositive() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Directive.proceed().scaleLearningRate(0))
                .withMessageStartingWith("directive.factor: expected ")
                .withMessageEndingWith(", but was 0.0");
    }
}
