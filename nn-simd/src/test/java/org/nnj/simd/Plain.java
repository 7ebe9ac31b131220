package org.nnj.simd;

import org.nnj.api.math.Kernels;

/** Kernels that replace nothing: the plain loops. */
record Plain() implements Kernels {

    @Override
    public String name() {
        return "plain";
    }

    @Override
    public int priority() {
        return 0;
    }

    @Override
    public boolean isUsable() {
        return true;
    }
}
