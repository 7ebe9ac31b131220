package org.nnj.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MissingCommentsTest {

    @TempDir
    private Path folder;

    @Test
    void findsWhatIsPublicAndUndocumented() throws IOException {
        assertThat(missingIn("""
                        public class Example {
                            public int field;
                            protected Example() {}
                            public void method() {}
                            interface Hidden { void hidden(); }
                        }
                        """))
                .containsExactly(
                        "Example.java:1 Example has no comment",
                        "Example.java:2 field has no comment",
                        "Example.java:3 <init> has no comment",
                        "Example.java:4 method has no comment");
    }

    @Test
    void membersOfInterfacesAndConstantsOfEnumsArePublicWithoutSayingSo() throws IOException {
        assertThat(missingIn("""
                        /** An interface. */
                        public interface Example {
                            int CONSTANT = 1;
                            void method();
                            private void hidden() {}
                            /** A nested enum. */
                            enum Nested { ONE, TWO }
                        }
                        """))
                .containsExactly(
                        "Example.java:3 CONSTANT has no comment",
                        "Example.java:4 method has no comment",
                        "Example.java:7 ONE has no comment",
                        "Example.java:7 TWO has no comment");
    }

    @Test
    void wantsAParamForEachRecordComponentButNoCommentOnItsCanonicalAndDefaultConstructor() throws IOException {
        assertThat(missingIn("""
                        /**
                         * A record.
                         *
                         * @param told of it
                         */
                        public record Example(int told, int untold) {
                            private static final int HIDDEN = 1;
                            public Example() { this(1, 2); }
                            public Example { check(told); }
                            public Example(int told) { this(told, 2); }
                            private static void check(int told) {}
                        }
                        """))
                .containsExactly(
                        "Example.java:6 Example has no @param for untold", "Example.java:10 <init> has no comment");
    }

    @Test
    void leavesAloneWhatOverridesIsHiddenOrDocumented() throws IOException {
        assertThat(missingIn("""
                        /** A class. */
                        public final class Example {
                            int field;
                            private Example() {}
                            /** A method. */
                            public void method() { Runnable local = new Runnable() { public void run() {} }; }
                            @Override
                            public String toString() { return "example"; }
                        }
                        """)).isEmpty();
    }

    private List<String> missingIn(String source) throws IOException {
        Path file = folder.resolve("Example.java");
        return MissingComments.in(List.of(Files.writeString(file, source)));
    }
}
