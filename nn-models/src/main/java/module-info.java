/** Networks that are trained, evaluated, observed, saved and loaded. */
module org.nnj.models {
    requires transitive org.nnj.api;
    requires transitive org.nnj.core;
    requires com.google.common;
    requires tools.jackson.core;
    requires static com.google.auto.service;
    requires static org.jspecify;

    exports org.nnj.models;
    exports org.nnj.models.callback;

    opens org.nnj.models to
            org.nnj.api; // which fills a description that is nobody else's

    provides org.nnj.api.model.Callback with
            org.nnj.models.callback.Checkpoint,
            org.nnj.models.callback.DivergenceStop,
            org.nnj.models.callback.EarlyStopping,
            org.nnj.models.callback.HistoryLog,
            org.nnj.models.callback.ReduceOnPlateau;
}
