package org.nnj.verification;

import static java.util.stream.Collectors.joining;

import java.io.File;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Compiles blocks of documents against the packaged jars, with the imports that a reader takes as read. */
final class BlockCompiler {

    /** Our exported packages, and a few names of the JDK. */
    private static final String IMPORTS = Stream.concat(
                    Reactor.modulesWithJar().stream()
                            .filter(module -> !module.equals("nn-examples"))
                            .flatMap(BlockCompiler::exports)
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

    /** Calls the method that a block of statements is wrapped into. */
    private static final String MAIN = "class Main {\n"
            + "public static void main(String[] arguments) throws Exception {\n"
            + "new Statements().run();\n"
            + "}\n}\n";

    private BlockCompiler() {}

    /** What the compiler has against a block, which may use the types of those before it on its page; empty if it compiles. */
    static List<String> errors(CodeBlock block) {
        return compile(Reactor.scratch("documents").resolve(block.document()), List.of(source(block)));
    }

    /** Makes a program, whose main class is {@code Main}, of a block of statements. */
    static void compileProgram(CodeBlock block, Path classes) {
        List<String> errors = compile(classes, List.of(source(block), new Source("Main.java", MAIN)));
        if (!errors.isEmpty()) {
            throw new AssertionError(block + ": expected a block that compiles, but: " + String.join("\n", errors));
        }
    }

    private static List<String> compile(Path classes, List<Source> sources) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        String seen = System.getProperty("java.class.path") + File.pathSeparator + classes;
        List<String> options = List.of(
                "--release",
                "17",
                "-proc:none",
                "-Xlint:none",
                "-implicit:none",
                "-cp",
                seen,
                "-d",
                classes.toString());
        boolean compiled = compiler.getTask(null, null, diagnostics, options, null, sources)
                .call();
        List<String> messages = diagnostics.getDiagnostics().stream()
                .map(diagnostic -> diagnostic.getMessage(null))
                .toList();
        return compiled ? List.of() : messages;
    }

    private static Source source(CodeBlock block) {
        return new Source(block.fileName(), block.compilationUnit(IMPORTS));
    }

    private static Stream<String> exports(String module) {
        return ModuleFinder.of(Reactor.jar(module)).findAll().stream()
                .flatMap(reference -> reference.descriptor().exports().stream())
                .map(ModuleDescriptor.Exports::source);
    }

    private static final class Source extends SimpleJavaFileObject {

        private final String text;

        Source(String fileName, String text) {
            super(URI.create("string:///" + fileName), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
