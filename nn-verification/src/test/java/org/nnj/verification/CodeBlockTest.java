package org.nnj.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class CodeBlockTest {

    @Test
    void takesJavaAndLeavesOtherLanguages() {
        assertThat(blocks("""
                        Text.
                        ```
                        plain
                        ```
                        ```java
                        int a = 1;
                        int b = 2;
                        ```
                        ```sh
                        mvn verify
                        ```
                        ```java
                        int c = 3;
                        ```
                        """))
                .containsExactly(
                        new CodeBlock("page.md", 6, "", "int a = 1;\nint b = 2;"),
                        new CodeBlock("page.md", 13, "", "int c = 3;"));
    }

    @Test
    void removesTheIndentationOfAListItem() {
        assertThat(blocks("""
                        - item
                          ```java
                          if (a) {
                            b();
                          }
                          ```
                        """)).containsExactly(new CodeBlock("page.md", 3, "", "if (a) {\n  b();\n}"));
    }

    @Test
    void readsWhatIsGivenFromTheCommentBeforeTheFence() {
        assertThat(blocks("""
                        <!-- given: int a, int b -->
                        ```java
                        int c = a + b;
                        ```
                        """)).containsExactly(new CodeBlock("page.md", 3, "int a, int b", "int c = a + b;"));
    }

    @Test
    void refusesABlockThatIsNotClosed() {
        assertThatThrownBy(() -> blocks("text\n```java\nint a = 1;\n"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("page.md:2: expected the block to be closed, but the document ends");
    }

    @Test
    void wrapsStatementsIntoAMethodAndLiftsTheirImports() {
        CodeBlock block = new CodeBlock("page.md", 1, "int a", "import java.util.List;\nList.of(a);");

        assertThat(block.compilationUnit("import java.util.*;")).isEqualTo("""
                        import java.util.List;
                        import java.util.*;
                        class Statements {
                        void run(int a) throws Exception {
                        List.of(a);
                        }
                        }
                        """);
        assertThat(block.fileName()).isEqualTo("Statements.java");
    }

    @Test
    void leavesTypesAsTheyAre() {
        CodeBlock block = new CodeBlock(
                "page.md", 1, "", "package acme;\n/** Twice. */\n@Deprecated\npublic record Twice(int a) {}");

        assertThat(block.compilationUnit("import java.util.*;")).isEqualTo("""
                        package acme;
                        import java.util.*;
                        /** Twice. */
                        @Deprecated
                        public record Twice(int a) {}""");
        assertThat(block.fileName()).isEqualTo("Twice.java");
    }

    private static List<CodeBlock> blocks(String page) {
        return CodeBlock.in("page.md", page.lines().toList());
    }
}
