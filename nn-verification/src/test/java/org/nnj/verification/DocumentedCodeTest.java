package org.nnj.verification;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The Java in README.md and docs compiles against the packaged jars. */
class DocumentedCodeTest {

    /** What a reader takes as read: our exported packages, and a few names of the JDK. */
    private static final String IMPORTS = Stream.concat(
                    Reactor.modulesWithJar().stream()
                            .filter(module -> !module.equals("nn-examples"))
                            .flatMap(DocumentedCodeTest::exports)
                            .map(name -> name + ".*"),
                    Stream.of(
                            "com.google.auto.service.AutoService",
                            "java.io.IOException",
                            "java.nio.file.Path",
                            "java.util.List",
                            "java.util.Map",
                            "java.util.Optional"))
            .map(name -> "import " + name + ";")
            .collect(joining(" "));

    @TestFactory
    Stream<DynamicTest> everyBlockCompiles() throws IOException {
        List<CodeBlock> blocks = new ArrayList<>();
        for (Path document : documents()) {
            blocks.addAll(CodeBlock.in(document));
        }
        return blocks.stream()
                .map(block -> DynamicTest.dynamicTest(
                        block.toString(), () -> assertThat(errors(block)).isEmpty()));
    }

    @Test
    void aBlockThatDoesNotCompileIsFound() {
        CodeBlock wrong = new CodeBlock("page.md", 1, "", "int answer = \"forty-two\";");

        assertThat(errors(wrong)).singleElement().asString().contains("incompatible types");
    }

    private static List<Path> documents() {
        return Stream.concat(
                        Stream.of(Reactor.ROOT.resolve("README.md")).filter(Files::exists),
                        Reactor.files(Reactor.ROOT.resolve("docs"), ".md").stream())
                .toList();
    }

    private static Stream<String> exports(String module) {
        return ModuleFinder.of(Reactor.jar(module)).findAll().stream()
                .flatMap(reference -> reference.descriptor().exports().stream())
                .map(ModuleDescriptor.Exports::source);
    }

    private static List<String> errors(CodeBlock block) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        List<String> options = List.of(
                "--release",
                "17",
                "-proc:none",
                "-Xlint:none",
                "-implicit:none",
                "-d",
                Reactor.scratch("documents").toString());
        boolean compiled = compiler.getTask(null, null, diagnostics, options, null, List.of(new Source(block)))
                .call();
        List<String> messages = diagnostics.getDiagnostics().stream()
                .map(diagnostic -> diagnostic.getMessage(null))
                .toList();
        return compiled ? List.of() : messages;
    }

    private static final class Source extends SimpleJavaFileObject {

        private final CodeBlock block;

        Source(CodeBlock block) {
            super(URI.create("string:///" + block.fileName()), Kind.SOURCE);
            this.block = block;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return block.compilationUnit(IMPORTS);
        }
    }
}
