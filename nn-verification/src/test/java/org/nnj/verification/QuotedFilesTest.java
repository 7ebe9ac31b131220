package org.nnj.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** A page that shows a file, and says so with {@code <!-- file: path -->} before the fence, shows it as it is. */
class QuotedFilesTest {

    private static final Pattern QUOTED =
            Pattern.compile("(?ms)^<!-- file: (?<path>\\S+) -->\\n```\\w*\\n(?<text>.*?)^```$");

    private record Quotation(String page, String path, String text) {}

    @TestFactory
    Stream<DynamicTest> everyFileIsShownAsItIs() throws IOException {
        return quotations().stream()
                .map(shown -> DynamicTest.dynamicTest(
                        shown.page() + ": " + shown.path(),
                        () -> assertThat(shown.text())
                                .isEqualTo(Files.readString(Reactor.ROOT.resolve(shown.path())))));
    }

    @Test
    void everySourceOfTheExampleIsShownSomewhere() throws IOException {
        List<String> sources = Reactor.files(StrangersProject.SOURCES.resolve("src"), ".java").stream()
                .map(file -> Reactor.ROOT.relativize(file).toString().replace('\\', '/'))
                .toList();

        assertThat(quotations()).extracting(Quotation::path).containsAll(sources);
    }

    private static List<Quotation> quotations() throws IOException {
        List<Quotation> quotations = new ArrayList<>();
        for (Path page : Reactor.documents()) {
            Matcher quoted = QUOTED.matcher(Files.readString(page));
            while (quoted.find()) {
                quotations.add(
                        new Quotation(page.getFileName().toString(), quoted.group("path"), quoted.group("text")));
            }
        }
        return quotations;
    }
}
