package com.acme.nnj;

import org.nnj.testkit.RegularizerContract;

class SoftL1Test extends RegularizerContract {}
