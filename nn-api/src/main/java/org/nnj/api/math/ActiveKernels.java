package org.nnj.api.math;

/** Holds the choice of kernels, made when the first of them is needed. */
final class ActiveKernels {

    /** A constant to the JIT, which therefore inlines the calls. */
    static final Kernels CHOSEN = new ScalarKernels();

    private ActiveKernels() {}
}
