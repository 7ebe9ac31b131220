/** Layers, initializers, regularizers, and the objective that joins output activation and loss. */
module org.nnj.core {
    requires transitive org.nnj.api;
    requires com.google.common;
    requires static com.google.auto.service;
    requires static org.jspecify;
}
