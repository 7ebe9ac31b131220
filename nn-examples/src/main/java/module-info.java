/** Runnable lessons, each one command. */
module org.nnj.examples {
    requires org.nnj.models;
    requires org.nnj.activations;
    requires org.nnj.losses;
    requires org.nnj.optimizers;
    requires org.nnj.metrics;
    requires org.nnj.data;
    requires org.nnj.explain;
    requires info.picocli;
    requires java.desktop;
    requires static com.google.auto.service;
    requires static org.jspecify;

    opens org.nnj.examples to
            info.picocli;
}
