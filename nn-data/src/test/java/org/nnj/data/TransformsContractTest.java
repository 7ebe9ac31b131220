package org.nnj.data;

import org.nnj.testkit.TransformContract;

class TransformsContractTest extends TransformContract {}
