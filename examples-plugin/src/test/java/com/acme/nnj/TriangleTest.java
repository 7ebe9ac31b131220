package com.acme.nnj;

import org.nnj.testkit.ScheduleContract;

class TriangleTest extends ScheduleContract {}
