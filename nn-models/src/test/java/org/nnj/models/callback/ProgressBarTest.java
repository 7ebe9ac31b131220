package org.nnj.models.callback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.nnj.api.model.BatchEnd;
import org.nnj.api.model.EpochEnd;
import org.nnj.api.model.Observer;
import org.nnj.api.model.Outcome;
import org.nnj.api.model.RunInfo;

class ProgressBarTest {

    private static final String LINE_END = System.lineSeparator();

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
    private long nanos = 1_000_000_007L; // any beginning: only differences count

    private Observer redrawing() {
        return new ProgressBar(out, true, () -> nanos).start(Runs.validated());
    }

    private Observer plain() {
        return new ProgressBar(out, false, () -> nanos).start(Runs.validated());
    }

    private static Map<String, Double> values(double loss, double accuracy) {
        Map<String, Double> values = new LinkedHashMap<>();
        values.put("loss", loss);
        values.put("accuracy", accuracy);
        return values;
    }

    private static BatchEnd batch(int epoch, int number, Supplier<Map<String, Double>> progress) {
        return new BatchEnd(epoch, number, 100, 100L * (epoch - 1) + number, 0.5, 0.1, progress);
    }

    private static EpochEnd epoch(int number) {
        return new EpochEnd(number, 10, 100L * number, values(0.25, 0.875), 0.1, Duration.ofMillis(1230));
    }

    private void wait(Duration duration) {
        nanos += duration.toNanos();
    }

    private String text() {
        String text = bytes.toString(StandardCharsets.UTF_8);
        bytes.reset();
        return text;
    }

    @Test
    void withoutATerminalItIsOneLineAnEpoch() {
        Observer observer = plain();
        wait(Duration.ofSeconds(10));
        observer.batchEnded(batch(1, 50, () -> values(1, 0.5)));
        assertThat(text()).isEmpty();
        observer.epochEnded(epoch(1));
        observer.epochEnded(epoch(10));
        observer.ended(Outcome.completed());
        assertThat(text())
                .isEqualTo("epoch  1/10  1.23 s  loss 0.2500  accuracy 0.8750" + LINE_END
                        + "epoch 10/10  1.23 s  loss 0.2500  accuracy 0.8750" + LINE_END);
    }

    @Test
    void aTerminalShowsShareDoneTimeLeftAndValuesSoFar() {
        Observer observer = redrawing();
        wait(Duration.ofSeconds(2)); // half an epoch of ten: 19 times as long is left
        observer.batchEnded(batch(1, 50, () -> values(1.23456, 0.5)));
        assertThat(text()).isEqualTo("\repoch  1/10 [==========          ] 0:38 left  loss 1.2346  accuracy 0.5000");
    }

    @Test
    void theTimeLeftHasHoursWhenItTakesHours() {
        Observer observer = redrawing();
        wait(Duration.ofMinutes(10)); // the first of ten epochs is done
        observer.batchEnded(batch(1, 100, () -> values(1, 0.5)));
        assertThat(text()).contains("[====================] 1:30:00 left");
    }

    @Test
    void aShorterLineCoversAllOfTheLongerOne() {
        Observer observer = redrawing();
        wait(Duration.ofSeconds(1));
        observer.batchEnded(batch(1, 50, () -> values(100, 0.5)));
        text();
        wait(Duration.ofSeconds(1));
        observer.batchEnded(batch(1, 100, () -> values(1, 0.5)));
        assertThat(text()).isEqualTo("\repoch  1/10 [====================] 0:18 left  loss 1.0000  accuracy 0.5000  ");
    }

    @Test
    void theEndOfAnEpochErasesTheBarAndStaysAsALine() {
        Observer observer = redrawing();
        wait(Duration.ofSeconds(1));
        observer.batchEnded(batch(1, 50, () -> values(1, 0.5)));
        int drawn = text().length() - 1;
        observer.epochEnded(epoch(1));
        assertThat(text())
                .isEqualTo("\r" + " ".repeat(drawn) + "\repoch  1/10  1.23 s  loss 0.2500  accuracy 0.8750" + LINE_END);
        observer.epochEnded(epoch(2));
        assertThat(text()).as("nothing to erase").doesNotContain("\r ");
    }

    @Test
    void isNotDrawnMoreThanTenTimesASecondNorItsValuesComputed() {
        Supplier<Map<String, Double>> progress = mock();
        when(progress.get()).thenReturn(values(1, 0.5));
        Observer observer = redrawing();
        wait(Duration.ofMillis(99));
        observer.batchEnded(batch(1, 1, progress));
        verify(progress, never()).get();
        wait(Duration.ofMillis(1));
        observer.batchEnded(batch(1, 2, progress));
        observer.batchEnded(batch(1, 3, progress));
        verify(progress).get();
    }

    @Test
    void aLineThatWouldWrapIsCut() {
        Map<String, Double> many = new LinkedHashMap<>();
        for (int i = 0; i < 10; i++) {
            many.put("metric-" + i, 0.5);
        }
        Observer observer = redrawing();
        wait(Duration.ofSeconds(1));
        observer.batchEnded(batch(1, 50, () -> many));
        assertThat(text()).startsWith("\repoch").hasSize(1 + 79);
    }

    @Test
    void aRunThatWasStoppedSaysWhyBeneathTheErasedBar() {
        Observer observer = redrawing();
        wait(Duration.ofSeconds(1));
        observer.batchEnded(batch(1, 50, () -> values(1, 0.5)));
        int drawn = text().length() - 1;
        observer.ended(Outcome.stopped("enough"));
        assertThat(text()).isEqualTo("\r" + " ".repeat(drawn) + "\renough" + LINE_END);
    }

    @Test
    void timeLeftCountsTheEpochsOfThisRunOnly() {
        Observer observer = new ProgressBar(out, true, () -> nanos).start(new RunInfo(9, 10, 100, 3200, Map.of()));
        wait(Duration.ofSeconds(5));
        observer.batchEnded(batch(9, 50, Map::of));
        assertThat(text()).startsWith("\repoch  9/10 [==========          ] 0:15 left");
    }
}
