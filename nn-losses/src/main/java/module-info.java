/** The standard loss functions. */
module org.nnj.losses {
    requires transitive org.nnj.api;
    requires static com.google.auto.service;
    requires static org.jspecify;
}
