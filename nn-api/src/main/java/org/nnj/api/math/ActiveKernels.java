package org.nnj.api.math;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.stream.Collectors;

/** Holds the choice of kernels, made when the first of them is needed. */
final class ActiveKernels {

    private static final Logger LOG = System.getLogger(Kernels.class.getName());

    /** A constant to the JIT, which therefore inlines the calls. */
    static final Kernels CHOSEN = choose(all(), System.getProperty("nn.kernels", ""), LOG);

    private ActiveKernels() {}

    /** The scalar kernels and those found beside this library, whose own class loader decides: the choice is the JVM's, not a caller's. */
    private static List<Kernels> all() {
        List<Kernels> all = new ArrayList<>();
        all.add(new ScalarKernels());
        addProviders(
                ServiceLoader.load(Kernels.class, Kernels.class.getClassLoader())
                        .iterator(),
                all,
                LOG);
        return all;
    }

    static void addProviders(Iterator<Kernels> providers, List<Kernels> all, Logger log) {
        boolean more = true;
        while (more) {
            try {
                more = providers.hasNext();
                if (more) {
                    all.add(providers.next());
                }
            } catch (ServiceConfigurationError e) {
                log.log(Level.WARNING, "kernels: a provider could not be loaded and is left out", e);
            }
        }
    }

    static Kernels choose(List<Kernels> all, String wanted, Logger log) {
        Kernels chosen = wanted.isBlank() ? best(all) : named(wanted.strip(), all);
        // a user with nothing to choose from need not be told
        Level level = all.size() == 1 ? Level.DEBUG : Level.INFO;
        log.log(level, "kernels in use: " + chosen.name() + (wanted.isBlank() ? advice(all, chosen) : ""));
        return chosen;
    }

    private static Kernels best(List<Kernels> all) {
        return all.stream()
                .filter(Kernels::isUsable)
                .max(Comparator.comparingInt(Kernels::priority))
                .orElseThrow(() -> new AssertionError("kernels: expected usable ones, but was none"));
    }

    private static Kernels named(String wanted, List<Kernels> all) {
        for (Kernels kernels : all) {
            if (kernels.name().equals(wanted)) {
                return requireUsable(kernels);
            }
        }
        String known = all.stream().map(Kernels::name).sorted().collect(Collectors.joining(", "));
        throw new IllegalArgumentException("nn.kernels: unknown kernels '" + wanted + "'. Known: " + known);
    }

    private static Kernels requireUsable(Kernels kernels) {
        if (!kernels.isUsable()) {
            throw new IllegalArgumentException("nn.kernels: expected kernels that are usable here, but was '"
                    + kernels.name() + "'" + (kernels.hint().isEmpty() ? "" : "; try " + kernels.hint()));
        }
        return kernels;
    }

    private static String advice(List<Kernels> all, Kernels chosen) {
        return all.stream()
                .filter(other ->
                        other.priority() > chosen.priority() && !other.hint().isEmpty())
                .map(other -> "; '" + other.name() + "' would be faster, try " + other.hint())
                .collect(Collectors.joining());
    }
}
