package org.nnj.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Every link of the documents within the project leads somewhere, and a method that names a file is in it. */
class DocumentLinksTest {

    private static final Pattern FENCED = Pattern.compile("(?ms)^ *```.*?^ *```$");
    private static final Pattern INLINE = Pattern.compile("\\[(?<text>[^\\]]*)\\]\\((?<target>[^)]+)\\)");
    private static final Pattern REFERENCE = Pattern.compile("\\[(?<text>[^\\]]*)\\]\\[(?<target>[^\\]]+)\\]");
    private static final Pattern DEFINITION = Pattern.compile("(?m)^\\[(?<name>[^\\]]+)\\]: (?<target>\\S+)$");
    private static final Pattern METHOD = Pattern.compile("`\\w+\\.(?<name>\\w+)`");

    @TestFactory
    Stream<DynamicTest> everyLinkLeadsSomewhere() {
        return Reactor.documents().stream()
                .map(document -> DynamicTest.dynamicTest(
                        Reactor.ROOT.relativize(document).toString(),
                        () -> assertThat(deadLinks(document)).isEmpty()));
    }

    @Test
    void deadLinksAreFound(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("Duck.java"), "void quack() {}");
        Path page = Files.writeString(folder.resolve("page.md"), """
                [nowhere](Goose.java), [a duck](Duck.java), [`Duck.quack`](Duck.java), [`Duck.bark`][Duck],
                [lost][Swan], [elsewhere](https://example.org), [below](#below)
                ```java
                int[] eggs = nests[i][0];
                ```

                [Duck]: Duck.java
                """);

        assertThat(deadLinks(page)).containsExactly("nowhere: Goose.java", "`Duck.bark`: Duck.java", "lost: [Swan]");
    }

    private static List<String> deadLinks(Path document) throws IOException {
        String page = FENCED.matcher(Files.readString(document)).replaceAll("");
        Map<String, String> definitions = new HashMap<>();
        DEFINITION.matcher(page).results().forEach(found -> definitions.put(found.group(1), found.group(2)));
        List<String> dead = new ArrayList<>();
        for (MatchResult link : INLINE.matcher(page).results().toList()) {
            addIfDead(document, link.group(1), link.group(2), dead);
        }
        for (MatchResult link : REFERENCE.matcher(page).results().toList()) {
            String target = definitions.getOrDefault(link.group(2), "[" + link.group(2) + "]");
            addIfDead(document, link.group(1), target, dead);
        }
        return dead;
    }

    private static void addIfDead(Path document, String text, String target, List<String> dead) throws IOException {
        if (target.startsWith("https://") || target.startsWith("#")) {
            return;
        }
        Path file = document.resolveSibling(target.replaceFirst("#.*", ""));
        if (Files.notExists(file) || !holds(file, text)) {
            dead.add(text + ": " + target);
        }
    }

    private static boolean holds(Path file, String text) throws IOException {
        var method = METHOD.matcher(text);
        return !method.matches()
                || !file.toString().endsWith(".java")
                || Files.readString(file).matches("(?s).*\\b" + method.group("name") + "\\(.*");
    }
}
