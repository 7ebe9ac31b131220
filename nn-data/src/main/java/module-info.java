/** Sources of data, how they are split, and how they are scaled. */
module org.nnj.data {
    requires transitive org.nnj.api;
    requires com.google.common;
    requires static com.google.auto.service;
    requires static org.jspecify;
}
