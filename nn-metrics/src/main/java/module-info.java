/** The standard metrics. */
module org.nnj.metrics {
    requires transitive org.nnj.api;
    requires static com.google.auto.service;
    requires static org.jspecify;

    exports org.nnj.metrics;

    provides org.nnj.api.metric.Metric with
            org.nnj.metrics.Accuracy,
            org.nnj.metrics.CategoricalCrossentropy,
            org.nnj.metrics.ConfusionMatrix,
            org.nnj.metrics.F1,
            org.nnj.metrics.MeanAbsoluteError,
            org.nnj.metrics.MeanLoss,
            org.nnj.metrics.MeanSquaredError,
            org.nnj.metrics.MicroAccuracy,
            org.nnj.metrics.Precision,
            org.nnj.metrics.R2,
            org.nnj.metrics.Recall,
            org.nnj.metrics.RocAuc,
            org.nnj.metrics.TopKAccuracy;
}
