package org.nnj.testkit;

import java.util.List;
import org.nnj.api.optimizer.Schedule;

/** What every {@link Schedule} keeps. An empty subclass tries all that the module under test registers. */
public abstract class ScheduleContract extends ComponentContract<Schedule> {

    private static final int STEPS = 20_000;

    /** Far beyond any training: about 10¹⁸ steps. */
    private static final int LARGEST_POWER = 60;

    /** For subclasses. */
    protected ScheduleContract() {
        super(Schedule.class);
    }

    @Override
    protected List<Law<Schedule>> lawsOfKind(Schedule subject) {
        return List.of(
                new Law<>("the rate is finite and never negative over a long run", this::rateIsFinite),
                new Law<>("the rate is not zero all along", this::rateIsNotZeroAllAlong),
                new Law<>("the rate depends on the step alone", this::rateDependsOnTheStepAlone));
    }

    private void rateIsFinite(Schedule schedule) {
        for (long step = 0; step < STEPS; step++) {
            requireRate(schedule, step);
        }
        for (int power = 0; power <= LARGEST_POWER; power++) {
            requireRate(schedule, 1L << power);
        }
    }

    private static void requireRate(Schedule schedule, long step) {
        double rate = schedule.at(step);
        Agreement.holds(
                rate >= 0 && Double.isFinite(rate),
                "step " + step + ": expected a finite number of at least 0, but was " + rate);
    }

    private void rateIsNotZeroAllAlong(Schedule schedule) {
        for (long step = 0; step < STEPS; step++) {
            if (schedule.at(step) > 0) {
                return;
            }
        }
        throw new AssertionError("expected a rate above 0 in the first " + STEPS + " steps, but there is none");
    }

    private void rateDependsOnTheStepAlone(Schedule schedule) {
        double[] forwards = new double[STEPS];
        for (int step = 0; step < STEPS; step++) {
            forwards[step] = schedule.at(step);
        }
        for (int step = STEPS - 1; step >= 0; step--) {
            Agreement.close("step " + step + ", asked again backwards", forwards[step], schedule.at(step), 0, 0);
        }
    }
}
