package org.nnj.verification;

import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** A user's program as a module: compiled against our packaged jars, then run in a Java of its own with these on the module path. */
final class ModularProgram {

    private static final String MODULE = "org.nnj.probe";

    private final Path classes;

    private ModularProgram(Path classes) {
        this.classes = classes;
    }

    static ModularProgram compiled() throws IOException {
        Path sources = Reactor.ROOT.resolve("nn-verification/src/test/module-path");
        Path classes = Files.createDirectories(Reactor.scratch("module-path"));
        List<String> options = List.of(
                "--release",
                "17",
                "-proc:none",
                "-Xlint:all",
                "-Werror",
                "--module-path",
                Reactor.modulePath().toString(),
                "-d",
                classes.toString());
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter messages = new StringWriter();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
            boolean compiled = compiler.getTask(
                            messages,
                            files,
                            null,
                            options,
                            null,
                            files.getJavaFileObjectsFromPaths(Reactor.files(sources, ".java")))
                    .call();
            if (!compiled) {
                throw new AssertionError("expected " + MODULE + " to compile on the module path, but: " + messages);
            }
        }
        return new ModularProgram(classes);
    }

    /** Runs a main class of the program with every one of our modules in the graph, and gives back the lines it printed. */
    List<String> run(String mainClass, String... arguments) throws IOException, InterruptedException {
        return JavaProcess.run(classes.getParent(), command(mainClass, arguments));
    }

    /** Runs a main class with some jars and no other, as a module: what the program requires and what provides to it is in the graph. */
    List<String> runOnModulePath(List<Path> jars, String mainClass, String... arguments)
            throws IOException, InterruptedException {
        return run(
                List.of("--module-path", path(jars), "--module", MODULE + "/" + MODULE + "." + mainClass), arguments);
    }

    /** The same on the class path. */
    List<String> runOnClassPath(List<Path> jars, String mainClass, String... arguments)
            throws IOException, InterruptedException {
        return run(List.of("-cp", path(jars), MODULE + "." + mainClass), arguments);
    }

    private List<String> run(List<String> command, String... arguments) throws IOException, InterruptedException {
        return JavaProcess.run(
                classes.getParent(),
                Stream.concat(command.stream(), Stream.of(arguments)).toList());
    }

    private String path(List<Path> jars) {
        return Stream.concat(jars.stream(), Stream.of(classes))
                .map(Path::toString)
                .collect(Collectors.joining(File.pathSeparator));
    }

    private List<String> command(String mainClass, String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                "--module-path",
                Reactor.modulePath() + File.pathSeparator + classes,
                "--add-modules",
                "ALL-MODULE-PATH",
                "--module",
                MODULE + "/" + MODULE + "." + mainClass));
        command.addAll(List.of(arguments));
        return command;
    }
}
