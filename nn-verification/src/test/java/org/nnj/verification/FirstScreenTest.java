package org.nnj.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The first code that a reader sees runs as it stands: the first block of README.md, in a folder with a little data. */
class FirstScreenTest {

    private static final int SIDE = 28;
    private static final int CLASSES = 10;

    @Test
    void trainsEvaluatesAndSaves(@TempDir Path folder) throws IOException, InterruptedException {
        CodeBlock firstScreen = CodeBlock.in(Reactor.ROOT.resolve("README.md")).get(0);
        Path classes = Files.createDirectory(folder.resolve("classes"));
        BlockCompiler.compileProgram(firstScreen, classes);
        Path mnist = Files.createDirectory(folder.resolve("mnist"));
        writeDigits(mnist, "train", 100);
        writeDigits(mnist, "t10k", 20);

        List<String> lines = JavaProcess.run(
                folder, List.of("-cp", Reactor.modulePath() + "/*" + File.pathSeparator + classes, "Main"));

        assertThat(lines).anyMatch(line -> line.matches("epoch 5/5 .* validation-accuracy [01]\\.\\d{4}.*"));
        assertThat(lines).anyMatch(line -> line.matches("examples +20"));
        assertThat(lines).anyMatch(line -> line.matches("accuracy +[01]\\.\\d{4}"));
        assertThat(folder.resolve("digits.nnj")).isNotEmptyFile();
    }

    /** Images of which the row of their class is white. */
    private static void writeDigits(Path folder, String name, int count) throws IOException {
        try (DataOutputStream images = idx(folder.resolve(name + "-images-idx3-ubyte"), count, SIDE, SIDE);
                DataOutputStream labels = idx(folder.resolve(name + "-labels-idx1-ubyte"), count)) {
            for (int i = 0; i < count; i++) {
                int label = i % CLASSES;
                labels.writeByte(label);
                for (int pixel = 0; pixel < SIDE * SIDE; pixel++) {
                    images.writeByte(pixel / SIDE == label ? 255 : 0);
                }
            }
        }
    }

    /** A file of bytes in the IDX format, at the place of its first byte. */
    private static DataOutputStream idx(Path file, int... dimensions) throws IOException {
        DataOutputStream out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)));
        out.write(new byte[] {0, 0, 0x08, (byte) dimensions.length});
        for (int dimension : dimensions) {
            out.writeInt(dimension);
        }
        return out;
    }
}
