package org.nnj.losses;

import org.nnj.testkit.LossContract;

class LossesContractTest extends LossContract {}
