/** The standard optimizers and learning-rate schedules. */
module org.nnj.optimizers {
    requires transitive org.nnj.api;
    requires static com.google.auto.service;
    requires static org.jspecify;
}
