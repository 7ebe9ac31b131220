/** The vocabulary of NNJ: matrices, components, and the contract of every part that can be plugged in. */
module org.nnj.api {
    requires static com.google.auto.service;
    requires static org.jspecify;
}
