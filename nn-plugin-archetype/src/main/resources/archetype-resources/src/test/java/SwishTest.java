package ${package};

import org.nnj.testkit.ActivationContract;

class SwishTest extends ActivationContract {}
