package org.nnj.optimizers;

import org.nnj.testkit.ScheduleContract;

class SchedulesContractTest extends ScheduleContract {}
