/** The standard optimizers and learning-rate schedules. */
module org.nnj.optimizers {
    requires transitive org.nnj.api;
    requires static com.google.auto.service;
    requires static org.jspecify;

    exports org.nnj.optimizers;

    provides org.nnj.api.optimizer.Optimizer with
            org.nnj.optimizers.Adadelta,
            org.nnj.optimizers.Adagrad,
            org.nnj.optimizers.Adam,
            org.nnj.optimizers.AdamW,
            org.nnj.optimizers.Adamax,
            org.nnj.optimizers.Nadam,
            org.nnj.optimizers.RmsProp,
            org.nnj.optimizers.Sgd;
    provides org.nnj.api.optimizer.Schedule with
            org.nnj.optimizers.Cosine,
            org.nnj.optimizers.Exponential,
            org.nnj.optimizers.InverseTime,
            org.nnj.optimizers.LinearWarmup,
            org.nnj.optimizers.OneCycle,
            org.nnj.optimizers.Polynomial,
            org.nnj.optimizers.StepDecay;
}
