/** Parts for NNJ, by Acme. */
module com.acme.nnj {
    requires org.nnj.api;
    requires static com.google.auto.service;

    exports com.acme.nnj;

    provides org.nnj.api.activation.Activation with
            com.acme.nnj.Swish;
    provides org.nnj.api.layer.LayerSpec with
            com.acme.nnj.Gain;
    provides org.nnj.api.loss.Loss with
            com.acme.nnj.LogCosh;
    provides org.nnj.api.optimizer.Optimizer with
            com.acme.nnj.QuasiHyperbolicMomentum;
}
