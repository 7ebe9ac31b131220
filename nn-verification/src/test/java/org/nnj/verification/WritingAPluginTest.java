package org.nnj.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Takes the steps of docs/writing-a-plugin.md as its reader would, from nothing to a jar in use. */
class WritingAPluginTest {

    private static final Path PAGE = Reactor.ROOT.resolve("docs/writing-a-plugin.md");

    /** Maven would ask for the newest version of a plugin that is called by its short name: here it is the one of this build. */
    private static final String ARCHETYPE =
            "org.apache.maven.plugins:maven-archetype-plugin:" + Reactor.archetypePlugin() + ":";

    private Path folder = Path.of("");

    @Test
    void everyStepDoesWhatThePageSays() throws IOException, InterruptedException {
        folder = Reactor.emptyFolder("writing-a-plugin");
        List<CommandBlock> blocks = CommandBlock.in(PAGE);
        assertThat(blocks).hasSize(4);

        for (CommandBlock block : blocks) {
            List<String> printed = new ArrayList<>();
            for (List<String> command : block.commands()) {
                printed.addAll(run(command));
            }
            assertThat(block.missingIn(printed))
                    .as(() -> String.join("\n", printed))
                    .isEmpty();
        }
        assertThatItIsTheProjectThatThePageShows();
    }

    private void assertThatItIsTheProjectThatThePageShows() {
        assertThat(List.of(
                        "pom.xml",
                        "src/main/java/com/acme/nnj/Swish.java",
                        "src/test/java/com/acme/nnj/SwishTest.java"))
                .allSatisfy(file -> assertThat(Files.readString(folder.resolve(file)))
                        .isEqualTo(Files.readString(StrangersProject.SOURCES.resolve(file))));
    }

    private List<String> run(List<String> command) throws IOException, InterruptedException {
        List<String> arguments = command.subList(1, command.size()).stream()
                .map(word -> word.replace("$NNJ", Reactor.ROOT.toString()).replace("archetype:", ARCHETYPE))
                .toList();
        switch (command.get(0)) {
            case "cd" -> {
                folder = folder.resolve(arguments.get(0));
                return List.of();
            }
            case "mvn" -> {
                return MavenProcess.run(folder, arguments);
            }
            case "java" -> {
                return JavaProcess.run(folder, arguments);
            }
            default -> throw new AssertionError(PAGE + ": expected cd, mvn or java, but was " + command);
        }
    }
}
