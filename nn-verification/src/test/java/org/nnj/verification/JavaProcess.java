package org.nnj.verification;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A Java of its own, the same that runs the tests. */
final class JavaProcess {

    private JavaProcess() {}

    /** Runs Java in a folder until it ends, and gives back the lines it printed. */
    static List<String> run(Path folder, List<String> arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(arguments);
        return ChildProcess.run(new ProcessBuilder(command).directory(folder.toFile()));
    }
}
