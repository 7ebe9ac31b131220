package org.nnj.api.math;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.TreeSet;
import java.util.concurrent.locks.LockSupport;

/**
 * Holds the choice of kernels, made when the first of them is needed. That is part of the start of every program: nothing is loaded here that is not
 * needed, loggers and lambdas among it.
 */
final class ActiveKernels {

    /** A constant to the JIT, which therefore inlines the calls. */
    static final Kernels CHOSEN = chosen();

    private ActiveKernels() {}

    private static Kernels chosen() {
        List<Kernels> all = all();
        String wanted = System.getProperty("nn.kernels", "");
        Kernels chosen = choose(all, wanted);
        if (all.size() > 1) {
            prepare(chosen, wanted.isBlank() ? advice(all, chosen) : "");
        }
        return chosen;
    }

    /** The scalar kernels and those found beside this library, whose own class loader decides: the choice is the JVM's, not a caller's. */
    private static List<Kernels> all() {
        List<Kernels> all = new ArrayList<>();
        all.add(new ScalarKernels());
        Iterator<Kernels> providers = ServiceLoader.load(Kernels.class, Kernels.class.getClassLoader())
                .iterator();
        for (ServiceConfigurationError error : addProviders(providers, all)) {
            log().log(Level.WARNING, "kernels: a provider could not be loaded and is left out", error);
        }
        return all;
    }

    /** Adds those that can be loaded; returns what is wrong with the others. */
    static List<ServiceConfigurationError> addProviders(Iterator<Kernels> providers, List<Kernels> all) {
        List<ServiceConfigurationError> errors = new ArrayList<>();
        boolean more = true;
        while (more) {
            try {
                more = providers.hasNext();
                if (more) {
                    all.add(providers.next());
                }
            } catch (ServiceConfigurationError e) {
                errors.add(e);
            }
        }
        return errors;
    }

    static Kernels choose(List<Kernels> all, String wanted) {
        return wanted.isBlank() ? best(all) : named(wanted.strip(), all);
    }

    private static Kernels best(List<Kernels> all) {
        Kernels best = all.get(0);
        for (Kernels kernels : all) {
            if (kernels.isUsable() && (kernels.priority() > best.priority() || !best.isUsable())) {
                best = kernels;
            }
        }
        return best;
    }

    private static Kernels named(String wanted, List<Kernels> all) {
        TreeSet<String> known = new TreeSet<>();
        for (Kernels kernels : all) {
            if (kernels.name().equals(wanted)) {
                return requireUsable(kernels);
            }
            known.add(kernels.name());
        }
        throw new IllegalArgumentException(
                "nn.kernels: unknown kernels '" + wanted + "'. Known: " + String.join(", ", known));
    }

    private static Kernels requireUsable(Kernels kernels) {
        if (!kernels.isUsable()) {
            throw new IllegalArgumentException("nn.kernels: expected kernels that are usable here, but was '"
                    + kernels.name() + "'" + (kernels.hint().isEmpty() ? "" : "; try " + kernels.hint()));
        }
        return kernels;
    }

    /** What would switch faster ones on; empty if nothing would. */
    static String advice(List<Kernels> all, Kernels chosen) {
        StringBuilder advice = new StringBuilder();
        for (Kernels other : all) {
            if (other.priority() > chosen.priority() && !other.hint().isEmpty()) {
                advice.append("; '")
                        .append(other.name())
                        .append("' would be faster, try ")
                        .append(other.hint());
            }
        }
        return advice.toString();
    }

    static String inUse(Kernels kernels) {
        return "kernels in use: " + kernels.name();
    }

    private static Logger log() {
        return System.getLogger(Kernels.class.getName());
    }

    /** What nobody waits for; but advice is given even if the program ends at once. */
    private static void prepare(Kernels chosen, String advice) {
        Thread thread = new Thread(null, new Preparation(chosen, advice), "nn-kernels", 0, false);
        thread.setDaemon(advice.isEmpty());
        // the application's class loader is not ours to keep alive
        thread.setContextClassLoader(null);
        thread.start();
    }

    private record Preparation(Kernels chosen, String advice) implements Runnable {

        /** In nanoseconds: until the program that has just begun needs the processors less. */
        private static final long PAUSE = 100_000_000;

        @Override
        public void run() {
            chosen.prepare();
            if (advice.isEmpty()) {
                LockSupport.parkNanos(PAUSE); // loggers are many classes, and nobody waits for good news
            }
            log().log(Level.INFO, inUse(chosen) + advice);
        }
    }
}
