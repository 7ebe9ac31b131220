/** The standard activation functions. */
module org.nnj.activations {
    requires transitive org.nnj.api;
    requires static com.google.auto.service;
    requires static org.jspecify;
}
