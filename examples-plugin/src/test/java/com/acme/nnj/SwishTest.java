package com.acme.nnj;

import org.nnj.testkit.ActivationContract;

class SwishTest extends ActivationContract {}
