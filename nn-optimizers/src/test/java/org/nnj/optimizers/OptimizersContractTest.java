package org.nnj.optimizers;

import org.nnj.testkit.OptimizerContract;

class OptimizersContractTest extends OptimizerContract {}
