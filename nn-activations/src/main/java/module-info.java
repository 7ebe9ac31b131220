/** The standard activation functions. */
module org.nnj.activations {
    requires transitive org.nnj.api;
    requires static com.google.auto.service;
    requires static org.jspecify;

    exports org.nnj.activations;

    provides org.nnj.api.activation.Activation with
            org.nnj.activations.Elu,
            org.nnj.activations.Gelu,
            org.nnj.activations.HardSigmoid,
            org.nnj.activations.HardTanh,
            org.nnj.activations.LeakyRelu,
            org.nnj.activations.LogSoftmax,
            org.nnj.activations.Mish,
            org.nnj.activations.Relu,
            org.nnj.activations.Relu6,
            org.nnj.activations.ScaledTanh,
            org.nnj.activations.Selu,
            org.nnj.activations.Sigmoid,
            org.nnj.activations.Silu,
            org.nnj.activations.Softmax,
            org.nnj.activations.Softplus,
            org.nnj.activations.Softsign,
            org.nnj.activations.Tanh;
}
