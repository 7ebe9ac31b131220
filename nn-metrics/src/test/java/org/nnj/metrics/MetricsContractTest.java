package org.nnj.metrics;

import org.nnj.testkit.MetricContract;

class MetricsContractTest extends MetricContract {}
