/** Back-propagation that explains itself: traces of a training step, and diagnoses of a network. */
module org.nnj.explain {
    requires transitive org.nnj.models;
    requires tools.jackson.core;
    requires static org.jspecify;

    exports org.nnj.explain;
    exports org.nnj.explain.diagnosis;
}
