package org.nnj.models.callback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.withSettings;

import java.io.Console;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TerminalTest {

    /** Later Javas ask the console itself; here it says yes to that and is never asked anything else. */
    private static Console terminal() {
        return mock(Console.class, withSettings().defaultAnswer(asked -> true));
    }

    @Test
    void aConsoleIsATerminal() {
        assertThat(Terminal.isInteractive(terminal(), Map.of("TERM", "xterm"))).isTrue();
    }

    @Test
    void withoutAConsoleThereIsNone() {
        assertThat(Terminal.isInteractive(null, Map.of("TERM", "xterm"))).isFalse();
    }

    @Test
    void aTerminalThatCannotMoveItsCursorDoesNotCount() {
        assertThat(Terminal.isInteractive(terminal(), Map.of("TERM", "dumb"))).isFalse();
    }

    @Test
    void nobodyWatchesAnAutomaticBuild() {
        assertThat(Terminal.isInteractive(terminal(), Map.of("TERM", "xterm", "CI", "true")))
                .isFalse();
    }
}
