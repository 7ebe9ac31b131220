package org.nnj.api.component;

import java.util.Map;
import java.util.Optional;

/**
 * The module of this library that has the standard components of a kind, for advice where it is missing. A name for people: nothing
 * here depends on it.
 *
 * @param name such as {@code activations}
 */
record StandardModule(String name) {

    /** By the last word of the package that a kind of the library lies in. */
    private static final Map<String, StandardModule> OF_KINDS = Map.of(
            "activation", new StandardModule("activations"),
            "loss", new StandardModule("losses"),
            "optimizer", new StandardModule("optimizers"),
            "metric", new StandardModule("metrics"),
            "data", new StandardModule("data"),
            "layer", new StandardModule("core"));

    private static final String KINDS = "org.nnj.api.";

    /** That of a kind; empty for a stranger's. */
    static Optional<StandardModule> of(Class<?> kind) {
        String home = kind.getPackageName();
        return home.startsWith(KINDS)
                ? Optional.ofNullable(OF_KINDS.get(home.substring(KINDS.length())))
                : Optional.empty();
    }

    String packageName() {
        return "org.nnj." + name;
    }

    String advice() {
        return "The standard ones are in nn-" + name + " (module " + packageName() + "), which is not there: add it";
    }
}
