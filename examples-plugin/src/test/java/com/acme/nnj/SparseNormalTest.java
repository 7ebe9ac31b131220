package com.acme.nnj;

import org.nnj.testkit.InitializerContract;

class SparseNormalTest extends InitializerContract {}
