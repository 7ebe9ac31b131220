package org.nnj.core.regularizer;

import org.nnj.testkit.RegularizerContract;

class RegularizersContractTest extends RegularizerContract {}
