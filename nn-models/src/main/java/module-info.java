/** Networks that are trained, evaluated, observed, saved and loaded. */
module org.nnj.models {
    requires transitive org.nnj.api;
    requires transitive org.nnj.core;
    requires com.google.common;
    requires static com.google.auto.service;
    requires static org.jspecify;
}
