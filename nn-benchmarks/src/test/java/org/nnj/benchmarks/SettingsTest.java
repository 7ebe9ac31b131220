package org.nnj.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SettingsTest {

    @Test
    void measuresEverythingOnThisJavaByDefault() throws IOException {
        Settings settings = Settings.parse();

        assertThat(settings.workloads()).containsExactly("A", "B", "C", "D", "E");
        assertThat(settings.javas())
                .containsExactly(new Java(
                        Path.of(System.getProperty("java.home")),
                        Runtime.version().feature()));
        assertThat(settings.peers()).isEmpty();
    }

    @Test
    void takesLettersAndOptionsInAnyOrder() throws IOException {
        Settings settings = Settings.parse(
                "--threads",
                "1,2",
                "a",
                "--kernels",
                "scalar",
                "D",
                "--runs",
                "3",
                "--data",
                "mnist",
                "--java",
                System.getProperty("java.home"));

        assertThat(settings)
                .isEqualTo(new Settings(
                        List.of("A", "D"),
                        List.of(1, 2),
                        List.of("scalar"),
                        List.of(Java.own()),
                        3,
                        Path.of("mnist"),
                        List.of(),
                        Optional.empty()));
    }

    @Test
    void refusesWhatItDoesNotKnow() {
        assertThatThrownBy(() -> Settings.parse("F"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("unknown argument 'F'\n" + Settings.USAGE);
        assertThatThrownBy(() -> Settings.parse("--speed", "9"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("unknown option '--speed'\n" + Settings.USAGE);
    }
}
