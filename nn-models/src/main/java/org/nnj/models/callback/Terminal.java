package org.nnj.models.callback;

import java.io.Console;
import java.lang.reflect.Method;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Whether a person watches the output. */
final class Terminal {

    private Terminal() {}

    static boolean isInteractive() {
        return isInteractive(System.console(), System.getenv());
    }

    /** Up to JDK 21 a console is a terminal; later it may exist beside a pipe, and says so itself. */
    static boolean isInteractive(@Nullable Console console, Map<String, String> environment) {
        if (console == null || environment.containsKey("CI") || "dumb".equals(environment.get("TERM"))) {
            return false;
        }
        for (Method method : Console.class.getMethods()) {
            if (method.getName().equals("isTerminal")) {
                return isTerminal(console, method);
            }
        }
        return true;
    }

    private static boolean isTerminal(Console console, Method method) {
        try {
            return (boolean) method.invoke(console);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError("Console.isTerminal is public", e);
        }
    }
}
