/** Contracts that a plugin of NNJ must pass, as JUnit 5 tests. */
module org.nnj.testkit {
    requires transitive org.nnj.api;
    requires transitive org.junit.jupiter.api;
    requires java.management;
    requires jdk.management;
    requires tools.jackson.core;
    requires static com.google.auto.service;
    requires static org.jspecify;

    exports org.nnj.testkit;
}
