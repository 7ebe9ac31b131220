package org.nnj.core.initializer;

import org.nnj.testkit.InitializerContract;

class InitializersContractTest extends InitializerContract {}
