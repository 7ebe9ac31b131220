package org.nnj.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CommandBlockTest {

    private static final String PAGE = """
            Text.

            ```sh
            not to be run
            ```

            <!-- run -->
            ```sh
            mvn verify \\
              "-Dname=two words"
            cd folder
            ```

            ```
            first … line
            second line
            ```

            <!-- run -->
            ```sh
            java Main
            ```

            Text.
            ```
            something else
            ```
            """;

    @Test
    void takesWhatIsToBeRunInWords() {
        assertThat(CommandBlock.in(PAGE))
                .extracting(CommandBlock::commands)
                .containsExactly(
                        List.of(List.of("mvn", "verify", "-Dname=two words"), List.of("cd", "folder")),
                        List.of(List.of("java", "Main")));
    }

    @Test
    void takesTheOutputThatFollowsAtOnce() {
        assertThat(CommandBlock.in(PAGE))
                .extracting(CommandBlock::output)
                .containsExactly(List.of("first … line", "second line"), List.of());
    }

    @Test
    void missesWhatIsNotPrintedInThatOrder() {
        CommandBlock block = CommandBlock.in(PAGE).get(0);

        assertThat(block.missingIn(List.of("a line", "first short line", "between", "second line")))
                .isEmpty();
        assertThat(block.missingIn(List.of("second line", "first short line"))).containsExactly("second line");
        assertThat(block.missingIn(List.of())).containsExactly("first … line");
    }
}
