/** The kernels of NNJ on the Vector API of the JDK. */
module org.nnj.simd {
    requires static com.google.auto.service;
    requires static jdk.incubator.vector;
    requires static org.jspecify;
    requires org.nnj.api;

    exports org.nnj.simd;

    provides org.nnj.api.math.Kernels with
            org.nnj.simd.VectorKernels;
}
