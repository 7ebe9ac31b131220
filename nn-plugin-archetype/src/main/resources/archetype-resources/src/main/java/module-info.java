/** Parts for NNJ. */
module ${package} {
    requires org.nnj.api;
    requires static com.google.auto.service;

    exports ${package};

    provides org.nnj.api.activation.Activation with
            ${package}.Swish;
}
