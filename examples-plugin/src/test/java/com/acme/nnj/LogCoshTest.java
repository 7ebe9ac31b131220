package com.acme.nnj;

import org.nnj.testkit.LossContract;

class LogCoshTest extends LossContract {}
