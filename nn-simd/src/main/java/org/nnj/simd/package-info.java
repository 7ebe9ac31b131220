/**
 * Kernels on the Vector API, which is an incubator module of the JDK: {@code --add-modules jdk.incubator.vector} switches it on. Classes named here
 * are found by their service; nothing needs to name them. Begin with {@link org.nnj.simd.VectorKernels}.
 */
@NullMarked
package org.nnj.simd;

import org.jspecify.annotations.NullMarked;
