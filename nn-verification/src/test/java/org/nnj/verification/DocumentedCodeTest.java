package org.nnj.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The Java in README.md and docs compiles against the packaged jars. */
class DocumentedCodeTest {

    @TestFactory
    Stream<DynamicTest> everyBlockCompiles() throws IOException {
        List<CodeBlock> blocks = new ArrayList<>();
        for (Path document : Reactor.documents()) {
            blocks.addAll(CodeBlock.in(document));
        }
        return blocks.stream()
                .map(block -> DynamicTest.dynamicTest(
                        block.toString(),
                        () -> assertThat(BlockCompiler.errors(block)).isEmpty()));
    }

    @Test
    void aBlockThatDoesNotCompileIsFound() {
        CodeBlock wrong = new CodeBlock("page.md", 1, "", "int answer = \"forty-two\";");

        assertThat(BlockCompiler.errors(wrong)).singleElement().asString().contains("incompatible types");
    }
}
