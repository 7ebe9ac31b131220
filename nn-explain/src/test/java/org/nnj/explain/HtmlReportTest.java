package org.nnj.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nnj.api.data.Batch;
import org.nnj.api.math.DoubleMatrix;
import org.nnj.models.Sequential;

/** The page as text; {@link TracePageTest} opens it. */
class HtmlReportTest {

    @TempDir
    private Path folder;

    @Test
    void thereIsACardForEachStepAndALinkToIt() {
        Trace trace = HostileNames.trace();
        String page = trace.html();

        for (int i = 1; i <= trace.steps().size(); i++) {
            assertThat(page)
                    .contains("<article class=\"card\" id=\"step-" + i + "\">")
                    .contains("<a href=\"#step-" + i + "\">");
        }
        assertThat(page).doesNotContain("id=\"step-" + (trace.steps().size() + 1) + "\"");
    }

    @Test
    void hyperParametersAreTextWhateverStandsInThem() {
        String page = HostileNames.trace().html();

        assertThat(page).contains("&lt;/script&gt;&lt;/title&gt;&lt;img src=/picture.png onerror=alert(1)&gt;");
        assertThat(page).doesNotContain("<img");
        assertThat(Pattern.compile("</script>").matcher(page).results().count()).isEqualTo(2); // the data, the script
    }

    @Test
    void thePageNamesNoOtherPlace() {
        assertThat(HostileNames.trace().html().replace("http-equiv", ""))
                .doesNotContain("http")
                .doesNotContain("src=\"")
                .doesNotContain("url(")
                .doesNotContain("@import");
    }

    @Test
    void ofALargeLayerEightUnitsAreDrawn() {
        Sequential model = Sequential.input(784)
                .dense(9, "relu")
                .dense(8, "softmax")
                .loss("categorical-crossentropy")
                .optimizer("sgd(0.1)")
                .build();
        DoubleMatrix y = DoubleMatrix.zeros(1, 8);
        y.set(0, 0, 1);
        String page = Trace.of(model, Batch.of(DoubleMatrix.zeros(1, 784), y)).html();

        for (int layer = 0; layer <= 2; layer++) {
            assertThat(page).contains("id=\"u-" + layer + "-7\"").doesNotContain("id=\"u-" + layer + "-8\"");
        }
        assertThat(Pattern.compile("class=\"dots\"").matcher(page).results().count())
                .isEqualTo(2);
        assertThat(NetworkDrawing.drawn(784)).containsExactly(0, 1, 2, 3, 4, 781, 782, 783);
        assertThat(page).contains("<figure class=\"histogram\">");
    }

    @Test
    void theFileIsWholeAndAlone() throws IOException {
        Path file = folder.resolve("trace.html");
        Files.writeString(file, "old");
        Trace trace = HostileNames.trace();

        trace.writeHtml(file);

        assertThat(Files.readString(file)).isEqualTo(trace.html());
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.toList()).isEqualTo(List.of(file));
        }
    }

    @Test
    void asksForAFolder() {
        Path file = folder.resolve("nowhere").resolve("trace.html");

        assertThatThrownBy(() -> HostileNames.trace().writeHtml(file))
                .isInstanceOf(IOException.class)
                .hasMessage(folder.resolve("nowhere")
                        + ": expected a folder to write 'trace.html' into, but there is none");
    }
}
