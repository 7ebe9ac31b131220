package com.acme.nnj;

import org.nnj.testkit.OptimizerContract;

class QuasiHyperbolicMomentumTest extends OptimizerContract {}
