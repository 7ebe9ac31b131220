package com.acme.nnj;

import org.nnj.testkit.LayerContract;

class GainTest extends LayerContract {}
