package com.acme.nnj;

import org.nnj.testkit.MetricContract;

class WithinTest extends MetricContract {}
