package org.nnj.testkit;

import java.util.List;
import org.nnj.api.optimizer.Schedule;

/** The neutral element of its kind, which nn-api itself cannot test with the kit. */
class ConstantContractTest extends ScheduleContract {

    @Override
    protected List<Schedule> subjects() {
        return List.of(Schedule.constant(0.01));
    }
}
