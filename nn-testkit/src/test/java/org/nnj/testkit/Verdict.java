package org.nnj.testkit;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLConnection;
import java.net.URLStreamHandler;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;
import org.junit.platform.testkit.engine.Events;

/**
 * What JUnit makes of a contract: the laws that are broken, and what it says of them.
 *
 * @param broken display names of all tests and containers that failed
 * @param messages what they say
 * @param started how many tests were tried
 */
record Verdict(Set<String> broken, List<String> messages, long started) {

    /** Runs a contract as if a services file of this module listed these classes, and no others. */
    static Verdict of(Class<?> contract, Class<?> kind, Class<?>... providers) {
        return in(new Registering(Thread.currentThread().getContextClassLoader(), kind, providers), contract);
    }

    /** Runs a contract with another context class loader. */
    static Verdict in(ClassLoader context, Class<?> contract) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(context);
        try {
            return of(contract);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    /** Runs a contract that has subjects of its own. */
    static Verdict of(Class<?> contract) {
        EngineExecutionResults results = EngineTestKit.engine("junit-jupiter")
                .selectors(selectClass(contract))
                .execute();
        Set<String> broken = new TreeSet<>();
        broken.addAll(names(results.testEvents()));
        broken.addAll(names(results.containerEvents()));
        List<String> messages =
                results.allEvents().failed().stream().map(Verdict::message).toList();
        return new Verdict(broken, messages, results.testEvents().started().count());
    }

    private static List<String> names(Events events) {
        return events.failed().stream()
                .map(event -> event.getTestDescriptor().getDisplayName())
                .toList();
    }

    private static String message(Event event) {
        return event.getRequiredPayload(org.junit.platform.engine.TestExecutionResult.class)
                .getThrowable()
                .map(Throwable::getMessage)
                .orElse("");
    }

    /** A class loader that sees one more services file. */
    private static final class Registering extends ClassLoader {

        private final String file;
        private final byte[] content;

        Registering(ClassLoader parent, Class<?> kind, Class<?>... providers) {
            super(parent);
            this.file = "META-INF/services/" + kind.getName();
            this.content = Arrays.stream(providers)
                    .map(Class::getName)
                    .collect(Collectors.joining("\n", "# in memory\n", " # the last\n"))
                    .getBytes(StandardCharsets.UTF_8);
        }

        @Override
        protected Enumeration<URL> findResources(String name) throws IOException {
            return name.equals(file) ? Collections.enumeration(List.of(url())) : Collections.emptyEnumeration();
        }

        private URL url() throws MalformedURLException {
            return new URL(null, "memory:" + file, new URLStreamHandler() {
                @Override
                protected URLConnection openConnection(URL url) {
                    return new URLConnection(url) {
                        @Override
                        public void connect() {
                            connected = true;
                        }

                        @Override
                        public InputStream getInputStream() {
                            return new ByteArrayInputStream(content);
                        }
                    };
                }
            });
        }
    }
}
