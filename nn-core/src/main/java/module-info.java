/** Layers, initializers, regularizers, and the objective that joins output activation and loss. */
module org.nnj.core {
    requires transitive org.nnj.api;
    requires com.google.common;
    requires static com.google.auto.service;
    requires static org.jspecify;

    exports org.nnj.core.initializer;
    exports org.nnj.core.layer;
    exports org.nnj.core.objective;
    exports org.nnj.core.regularizer;

    provides org.nnj.api.layer.Initializer with
            org.nnj.core.initializer.Constant,
            org.nnj.core.initializer.GlorotNormal,
            org.nnj.core.initializer.GlorotUniform,
            org.nnj.core.initializer.HeNormal,
            org.nnj.core.initializer.HeUniform,
            org.nnj.core.initializer.LecunNormal,
            org.nnj.core.initializer.LecunUniform,
            org.nnj.core.initializer.Normal,
            org.nnj.core.initializer.Orthogonal,
            org.nnj.core.initializer.Uniform;
    provides org.nnj.api.layer.LayerSpec with
            org.nnj.core.layer.ActivationLayer,
            org.nnj.core.layer.Dense,
            org.nnj.core.layer.Dropout,
            org.nnj.core.layer.Flatten;
    provides org.nnj.api.layer.Regularizer with
            org.nnj.core.regularizer.Elastic,
            org.nnj.core.regularizer.L1,
            org.nnj.core.regularizer.L2;
}
