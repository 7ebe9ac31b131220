package org.nnj.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nnj.api.activation.Activation;
import org.nnj.api.component.Components;

/** An activation that no module of ours knows, registered by a services file beside it. */
class PluginTest {

    @TempDir
    private Path folder;

    @Test
    void isFoundByItsNameWithItsHyperParameter() {
        assertThat(Components.shared().find(Activation.class, "acme:swish(beta=1.5)"))
                .isEqualTo(new Swish(1.5));
        assertThat(Components.shared().find(Activation.class, "acme:swish")).isEqualTo(new Swish(1));
        assertThat(Components.describe(new Swish(1.5))).isEqualTo("acme:swish(beta=1.5)");
    }

    @Test
    void trainsInTheLessonLikeOneOfOurs() throws IOException {
        String data = SmallDigits.in(folder, 600).toString();
        LessonRun run = LessonRun.of(
                "mnist", "--hidden", "4:acme:swish(beta=1.5)", "--epochs", "1", "--batch-size", "8", "--data", data);
        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("dense-1  (4)           3,140");
        LessonRun untrained =
                LessonRun.of("mnist", "--hidden", "4:acme:swish(beta=1.5)", "--epochs", "0", "--data", data);
        assertThat(run.figure("cross-entropy")).isLessThan(untrained.figure("cross-entropy") - 0.2);
    }

    @Test
    void appearsAmongTheComponents() {
        assertThat(LessonRun.of("components").out().lines())
                .anySatisfy(line -> assertThat(line).matches("activation +acme:swish\\(beta=1\\.0\\) +\\S.*"));
    }

    @Test
    void itsOwnRangeIsCheckedOnTheCommandLine() {
        LessonRun run = LessonRun.of("mnist", "--hidden", "4:acme:swish(beta=0)");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.complaint()).startsWith("acme:swish.beta: expected ").endsWith(", but was 0.0");
    }
}
