package com.acme.nnj;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.nnj.api.metric.Goal;
import org.nnj.api.model.Callback;
import org.nnj.api.model.EpochEnd;
import org.nnj.api.model.Observer;
import org.nnj.api.model.RunInfo;
import org.nnj.testkit.ComponentContract;
import org.nnj.testkit.Law;

class GoodEnoughTest extends ComponentContract<Callback> {

    private static final RunInfo RUN = new RunInfo(1, 10, 5, 160, Map.of("loss", Goal.MINIMIZE));

    GoodEnoughTest() {
        super(Callback.class);
    }

    @Override
    protected List<Law<Callback>> lawsOfKind(Callback subject) {
        return List.of(); // what a callback asks for is its own affair
    }

    @Test
    void stopsAsSoonAsTheValueIsBetter() {
        Observer observer = new GoodEnough("loss", 0.1).start(RUN);

        assertEquals(Optional.empty(), observer.epochEnded(epoch(0.1)).stopReason());
        assertEquals(
                Optional.of("loss is better than 0.1"),
                observer.epochEnded(epoch(0.09)).stopReason());
    }

    @Test
    void refusesAQuantityThatIsNotMeasured() {
        assertThrows(IllegalArgumentException.class, () -> new GoodEnough("accuracy", 0.9).start(RUN));
    }

    private static EpochEnd epoch(double loss) {
        return new EpochEnd(1, 10, 5, Map.of("loss", loss), 0.1, Duration.ofSeconds(1));
    }
}
