package org.nnj.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProgramTest {

    @TempDir
    private Path folder = Path.of("");

    @Test
    void timesAProcessOfJavaToItsFirstPrediction() throws IOException {
        Program.Result result = Program.java(Java.own().home(), List.of(), FirstPrediction.class)
                .run();

        assertThat(result.skipped()).isEmpty();
        assertThat(result.secondsToReady()).isPositive();
    }

    @Test
    void timesThePartsOfAStart() throws IOException {
        Path model = folder.resolve("a.nnj");
        Workload.A.model().save(model);

        Program.Result result = Program.java(Java.own().home(), List.of(), StartParts.class, model.toString())
                .run();

        assertThat(result.skipped()).isEmpty();
        double parts = result.number(StartParts.SERVICES)
                + result.number(StartParts.FILE)
                + result.number(StartParts.NETWORK)
                + result.number(StartParts.CALL);
        assertThat(parts).isPositive().isLessThan(1e3 * result.secondsToReady());
    }

    @Test
    void oneThatFailsIsSkippedWithItsReason() throws IOException {
        Program.Result result = Program.java(Java.own().home(), List.of("-Dnn.kernels=abacus"), FirstPrediction.class)
                .run();

        assertThat(result.skipped()).get().asString().contains("ended with 1", "unknown kernels 'abacus'");
        assertThat(result.secondsToReady()).isNaN();
    }

    @Test
    void readsTheFiguresOfAPeer() throws IOException {
        Contender peer = peer("echo chatter; echo starting; echo figure seconds 1.5; echo figure who $1-$2");

        Program.Result result = peer.program("B", 2).run();

        assertThat(peer.name()).isEqualTo("abacus");
        assertThat(result.number("seconds")).isEqualTo(1.5);
        assertThat(result.figures()).containsEntry("who", "B-2");
        assertThat(result.number("accuracy")).isNaN();
    }

    @Test
    void aPeerThatIsNotInstalledSaysSo() throws IOException {
        Program.Result result =
                peer("echo skipped there are no beads").program("A", 1).run();

        assertThat(result.skipped()).contains("there are no beads");
    }

    @Test
    void peersAreTheFoldersWithAScript() throws IOException {
        peer("echo");
        Files.createDirectory(folder.resolve("shared"));

        assertThat(Settings.parse("--peers", folder.toString()).peers()).containsExactly(folder.resolve("abacus"));
    }

    private Contender peer(String script) throws IOException {
        Path own = Files.createDirectory(folder.resolve("abacus"));
        Path run = Files.writeString(own.resolve("run"), "#!/bin/sh\n" + script + "\n");
        Files.setPosixFilePermissions(run, PosixFilePermissions.fromString("rwxr-xr-x"));
        return new Peer(own, folder);
    }
}
