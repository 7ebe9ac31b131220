/** The standard metrics. */
module org.nnj.metrics {
    requires transitive org.nnj.api;
    requires static com.google.auto.service;
    requires static org.jspecify;
}
