package org.nnj.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportTest {

    /** Echoes figures, so that a table has something in it. */
    private record Echo(String... words) implements Contender {
        @Override
        public String name() {
            return "echo";
        }

        @Override
        public Program program(String workload, int threads) {
            return Program.java(Java.own().home(), List.of(), Echoing.class, words);
        }
    }

    /** A program that prints its arguments, each on a line. */
    static final class Echoing {
        private Echoing() {}

        public static void main(String[] arguments) {
            List.of(arguments).forEach(System.out::println);
        }
    }

    @Test
    void ratesAreTheOperationsOverTheSecondsAndShareThePeakMeasuredBeside() throws IOException {
        Entry entry = new Entry(new Echo("figure seconds 2", "figure gflop 30", "figure accuracy 0.95"), 2);
        entry.run("A", 60);

        assertThat(Report.of("A", List.of(entry)).toString().lines().toList().get(2))
                .containsSubsequence("| echo |", "2 |", "2.00 |", "0.9500 |", "15.0 |", "25 % |", "60 |");
    }

    @Test
    void whoWasSkippedHasNoRow() throws IOException {
        Entry entry = new Entry(new Echo("skipped not here"), 1);
        entry.run("E", 60);

        assertThat(entry.skipped()).contains("not here");
        assertThat(Report.of("E", List.of(entry)).toString().lines()).hasSize(2);
    }

    @Test
    void whatStandsInTheLogbookCountsToo(@TempDir Path folder) throws IOException {
        Logbook logbook = new Logbook(folder.resolve("runs.tsv"));
        Contender echo = new Echo("figure seconds 2", "figure java Server VM 17");
        Entry first = new Entry(echo, 1);
        logbook.write("A", first, first.run("A", 60).orElseThrow());

        Entry later = new Entry(echo, 1);
        logbook.recall("B", later);
        assertThat(later.runs()).isEmpty();
        logbook.recall("A", later);
        assertThat(later.runs()).isEqualTo(first.runs());
    }

    @Test
    void aTableIsAlignedMarkdown() {
        MarkdownTable table = new MarkdownTable("who", "s");
        table.add(List.of("a", "10.5"));

        assertThat(table).hasToString("""
                | who |    s |
                | --- | ---: |
                | a   | 10.5 |
                """);
    }
}
