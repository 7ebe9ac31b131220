/** A program of a user's, as a module of its own. */
module org.nnj.probe {
    requires org.nnj.models;

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
}
