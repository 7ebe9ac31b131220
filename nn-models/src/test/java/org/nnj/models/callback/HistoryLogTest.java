package org.nnj.models.callback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nnj.api.model.EpochEnd;
import org.nnj.api.model.Observer;

class HistoryLogTest {

    @TempDir
    private Path folder;

    @Test
    void theFileHoldsTheEpochsSoFarAfterEachOfThem() throws IOException {
        Path file = folder.resolve("history.json");
        EpochEnd first = Runs.epoch(1, "loss", 1);
        EpochEnd second = Runs.epoch(2, "loss", 0.5);
        Observer observer = new HistoryLog(file).start(Runs.plain());
        assertThat(file).hasContent("[]");
        observer.epochEnded(first);
        assertThat(Files.readString(file)).isEqualTo(HistoryFormat.JSON.write(List.of(first)));
        observer.epochEnded(second);
        assertThat(Files.readString(file)).isEqualTo(HistoryFormat.JSON.write(List.of(first, second)));
    }

    @Test
    void replacesTheFileOfAnEarlierRunWholeAndLeavesNothingBesideIt() throws IOException {
        Path file = Files.writeString(folder.resolve("history.csv"), "what was there before, longer than what follows");
        EpochEnd epoch = Runs.epoch(1, "loss", 1);
        new HistoryLog(file).start(Runs.plain()).epochEnded(epoch);
        assertThat(Files.readString(file)).isEqualTo(HistoryFormat.CSV.write(List.of(epoch)));
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "json"})
    void aRunThatGoesOnGoesOnWithTheFile(String ending) throws IOException {
        Path file = folder.resolve("history." + ending);
        Observer before = new HistoryLog(file).start(Runs.plain());
        before.epochEnded(Runs.epoch(1, "loss", 4));
        before.epochEnded(Runs.epoch(2, "loss", 3));
        String written = Files.readString(file);
        Observer after = new HistoryLog(file).start(Runs.from(3));
        assertThat(file).content().isEqualTo(written);
        after.epochEnded(Runs.epoch(3, "loss", 2));
        HistoryFormat format = HistoryFormat.of(file).orElseThrow();
        assertThat(format.read(Files.readString(file)))
                .extracting(EpochEnd::epoch)
                .containsExactly(1, 2, 3);
        assertThat(Files.readString(file)).startsWith(written.replace("]", "").strip());
    }

    /** The run had come to epoch 4, and goes on from a checkpoint of epoch 1. */
    @Test
    void epochsThatAreTrainedAgainReplaceThoseThatWere() throws IOException {
        Path file = folder.resolve("history.csv");
        List<EpochEnd> old = List.of(epoch(1, 8), epoch(2, 7), epoch(3, 6), epoch(4, 5));
        Files.writeString(file, HistoryFormat.CSV.write(old));
        Observer observer = new HistoryLog(file).start(Runs.from(2));
        assertThat(file).content().isEqualTo(HistoryFormat.CSV.write(old));
        observer.epochEnded(epoch(2, 1));
        assertThat(file).content().isEqualTo(HistoryFormat.CSV.write(List.of(epoch(1, 8), epoch(2, 1))));
    }

    private static EpochEnd epoch(int number, double loss) {
        return Runs.epoch(number, "loss", loss);
    }

    @Test
    void aLastLineThatWasTornIsLeftOut() throws IOException {
        Path file = folder.resolve("history.csv");
        List<EpochEnd> epochs = List.of(epoch(1, 8), epoch(2, 7));
        Files.writeString(file, HistoryFormat.CSV.write(epochs) + "3,300,0.5,1.");
        new HistoryLog(file).start(Runs.from(4));
        assertThat(file).content().isEqualTo(HistoryFormat.CSV.write(epochs));
    }

    @Test
    void aRunThatGoesOnWithoutAFileBeginsOne() throws IOException {
        Path file = folder.resolve("history.csv");
        new HistoryLog(file).start(Runs.from(4)).epochEnded(epoch(4, 1));
        assertThat(file).content().isEqualTo(HistoryFormat.CSV.write(List.of(epoch(4, 1))));
    }

    @Test
    void aFileThatIsNoHistoryIsNotReplacedByARunThatGoesOn() throws IOException {
        Path file = Files.writeString(folder.resolve("history.csv"), "name,grade\nAda,1\n");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new HistoryLog(file).start(Runs.from(2)))
                .withMessage("history-log: expected to go on with '" + file
                        + "', but it is no history: expected a first line that begins with"
                        + " 'epoch,step,learning-rate,seconds'; move it away, or name another file");
        assertThat(file).content().isEqualTo("name,grade\nAda,1\n");
    }

    @Test
    void aReaderWhoOpenedTheFileEarlierStillSeesAllOfTheOldOne() throws IOException {
        Path file = folder.resolve("history.csv");
        Observer observer = new HistoryLog(file).start(Runs.plain());
        EpochEnd first = Runs.epoch(1, "loss", 1);
        observer.epochEnded(first);
        try (var reader = Files.newBufferedReader(file)) {
            observer.epochEnded(Runs.epoch(2, "loss", 0.5));
            assertThat(reader.lines().map(line -> line + "\n").reduce("", String::concat))
                    .isEqualTo(HistoryFormat.CSV.write(List.of(first)));
        }
    }

    @Test
    void whoMayReadTheUsersOtherFilesMayReadThisOne() throws IOException {
        assumeTrue(folder.getFileSystem().supportedFileAttributeViews().contains("posix"));
        Path other = Files.writeString(folder.resolve("other"), "");
        Path file = folder.resolve("history.csv");
        new HistoryLog(file).start(Runs.plain());
        assertThat(Files.getPosixFilePermissions(file)).isEqualTo(Files.getPosixFilePermissions(other));
    }

    @Test
    void asksForNothing() {
        Observer observer = new HistoryLog(folder.resolve("history.csv")).start(Runs.plain());
        assertThat(Runs.answers(observer, "loss", 1, 2)).allSatisfy(answer -> {
            assertThat(answer.stopReason()).isEmpty();
            assertThat(answer.remembers()).isFalse();
            assertThat(answer.learningRateFactor()).isEqualTo(1);
        });
    }

    @Test
    void aMissingFolderIsRefusedBeforeTheFirstEpoch() {
        Path file = folder.resolve("missing").resolve("history.csv");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new HistoryLog(file).start(Runs.plain()))
                .withMessage("history-log.file: expected a file in a folder that exists, but was '" + file + "'");
    }

    @Test
    void aPlaceThatCannotBeWrittenIsNamedBeforeTheFirstEpoch() throws IOException {
        Path file = Files.createDirectories(folder.resolve("history.csv"));
        Files.writeString(file.resolve("in the way"), "");
        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(() -> new HistoryLog(file).start(Runs.plain()))
                .withMessageStartingWith("history-log: expected to write '" + file + "', but: ");
    }

    @Test
    void refusesANameWithAnotherEnding() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new HistoryLog(Path.of("history.txt")))
                .withMessage("history-log.file: expected a name that ends in .csv or .json, but was 'history.txt'");
    }
}
