package com.acme.nnj;

import org.nnj.testkit.TransformContract;

class CenterTest extends TransformContract {}
