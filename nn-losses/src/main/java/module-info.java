/** The standard loss functions. */
module org.nnj.losses {
    requires transitive org.nnj.api;
    requires static com.google.auto.service;
    requires static org.jspecify;

    exports org.nnj.losses;

    provides org.nnj.api.loss.Loss with
            org.nnj.losses.BinaryCrossentropy,
            org.nnj.losses.CategoricalCrossentropy,
            org.nnj.losses.Hinge,
            org.nnj.losses.Huber,
            org.nnj.losses.KlDivergence,
            org.nnj.losses.MeanAbsoluteError,
            org.nnj.losses.MeanSquaredError,
            org.nnj.losses.NegativeLogLikelihood,
            org.nnj.losses.SparseCategoricalCrossentropy,
            org.nnj.losses.SumOfSquaredErrors;
}
