package org.nnj.verification;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A Maven of its own, the same that runs this build, for projects that are none of ours. Its local repository has our modules,
 * installed there by this build, and is empty else. What the project needs besides is taken from the local repository of this
 * build, as if it were a remote one, and from Maven Central only if it is not there.
 */
final class MavenProcess {

    private static final String SETTINGS = """
            <settings>
              <profiles>
                <profile>
                  <id>what-is-here</id>
                  <repositories>
                    <repository>%1$s</repository>
                  </repositories>
                  <pluginRepositories>
                    <pluginRepository>%1$s</pluginRepository>
                  </pluginRepositories>
                </profile>
              </profiles>
              <activeProfiles>
                <activeProfile>what-is-here</activeProfile>
              </activeProfiles>
            </settings>
            """;

    private static final String REPOSITORY = """
            <id>here</id>
            <url>%s</url>
            <releases><checksumPolicy>ignore</checksumPolicy></releases>
            <snapshots><enabled>false</enabled></snapshots>
            """;

    private MavenProcess() {}

    /** Runs Maven in a folder until it ends, and gives back the lines it printed. */
    static List<String> run(Path folder, List<String> arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Reactor.maven()
                .resolve("bin/mvn" + (File.separatorChar == '\\' ? ".cmd" : ""))
                .toString());
        command.addAll(List.of("--batch-mode", "--no-transfer-progress"));
        command.addAll(List.of("--global-settings", settings().toString()));
        command.add("-Dmaven.repo.local=" + Reactor.freshRepository());
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        return ChildProcess.run(builder);
    }

    private static Path settings() throws IOException {
        String repository = REPOSITORY.formatted(Reactor.localRepository().toUri());
        return Files.writeString(Reactor.emptyFolder("maven").resolve("settings.xml"), SETTINGS.formatted(repository));
    }
}
