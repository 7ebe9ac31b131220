/** The vocabulary of NNJ: matrices, components, and the contract of every part that can be plugged in. */
module org.nnj.api {
    requires static com.google.auto.service;
    requires static org.jspecify;

    exports org.nnj.api.activation;
    exports org.nnj.api.component;
    exports org.nnj.api.data;
    exports org.nnj.api.layer;
    exports org.nnj.api.loss;
    exports org.nnj.api.math;
    exports org.nnj.api.metric;
    exports org.nnj.api.model;
    exports org.nnj.api.optimizer;

    uses org.nnj.api.activation.Activation;
    uses org.nnj.api.data.Augmentation;
    uses org.nnj.api.data.DataSource;
    uses org.nnj.api.data.TransformSpec;
    uses org.nnj.api.layer.Initializer;
    uses org.nnj.api.layer.LayerSpec;
    uses org.nnj.api.layer.Regularizer;
    uses org.nnj.api.loss.Loss;
    uses org.nnj.api.math.Kernels;
    uses org.nnj.api.metric.Metric;
    uses org.nnj.api.model.Callback;
    uses org.nnj.api.optimizer.Optimizer;
    uses org.nnj.api.optimizer.Schedule;

    provides org.nnj.api.activation.Activation with
            org.nnj.api.activation.Linear;
    provides org.nnj.api.layer.Initializer with
            org.nnj.api.layer.Zeros;
    provides org.nnj.api.layer.Regularizer with
            org.nnj.api.layer.NoRegularizer;
    provides org.nnj.api.optimizer.Schedule with
            org.nnj.api.optimizer.Constant;
}
