/** Parts for NNJ, by Acme. */
module com.acme.nnj {
    requires org.nnj.api;
    requires static com.google.auto.service;

    exports com.acme.nnj;

    provides org.nnj.api.activation.Activation with
            com.acme.nnj.Swish;
    provides org.nnj.api.data.Augmentation with
            com.acme.nnj.Cutout;
    provides org.nnj.api.data.TransformSpec with
            com.acme.nnj.Center;
    provides org.nnj.api.layer.Initializer with
            com.acme.nnj.SparseNormal;
    provides org.nnj.api.layer.LayerSpec with
            com.acme.nnj.Gain;
    provides org.nnj.api.layer.Regularizer with
            com.acme.nnj.SoftL1;
    provides org.nnj.api.loss.Loss with
            com.acme.nnj.LogCosh;
    provides org.nnj.api.metric.Metric with
            com.acme.nnj.Within;
    provides org.nnj.api.model.Callback with
            com.acme.nnj.GoodEnough;
    provides org.nnj.api.optimizer.Optimizer with
            com.acme.nnj.QuasiHyperbolicMomentum;
    provides org.nnj.api.optimizer.Schedule with
            com.acme.nnj.Triangle;
}
