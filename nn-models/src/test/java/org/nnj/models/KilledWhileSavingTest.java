package org.nnj.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nnj.api.math.Matrix;

/** A process that is killed while it saves leaves the old file or the new one, never half of one. */
class KilledWhileSavingTest {

    /** Kills in the normal build; {@code -Dnn.kills=200} for the long run. */
    private static final int KILLS = Integer.getInteger("nn.kills", 8);

    /** After so many that all missed the writing, something is wrong with this test. */
    private static final int MOST = Math.max(KILLS, 50);

    private static final String READY = "saving";

    @TempDir
    private Path folder;

    /** The program that is killed: saves a model whose parameters are all 1, 2, 3, … over and over. */
    static final class SaveForEver {
        private SaveForEver() {}

        public static void main(String... arguments) throws IOException {
            Path file = Path.of(arguments[0]);
            Sequential model = model();
            for (int number = 1; ; number++) {
                for (var parameter : model.parameters()) {
                    parameter.value().fill(number);
                }
                model.save(file);
                if (number == 1) {
                    System.out.println(READY);
                }
            }
        }
    }

    /** Half a megabyte, so that a write takes a while. */
    private static Sequential model() {
        return Sequential.input(300)
                .dense(400, "tanh")
                .dense(2, "softmax")
                .loss("categorical-crossentropy")
                .optimizer("sgd(0.1)")
                .build();
    }

    @Test
    void theFileIsAlwaysWhole() throws IOException, InterruptedException {
        Path file = folder.resolve("model.nnj");
        Random random = new Random(1);
        Set<Double> seen = new HashSet<>();
        int killedInTheAct = 0;
        int kills = 0;
        for (; kills < KILLS || (killedInTheAct == 0 && kills < MOST); kills++) {
            Process child = ChildJvm.start(SaveForEver.class, file);
            try (BufferedReader output = child.inputReader()) {
                assertThat(output.readLine()).isEqualTo(READY);
                Thread.sleep(random.nextInt(100));
                child.destroyForcibly().waitFor();
            }
            seen.add(theOneNumberOf(Sequential.load(file)));
            killedInTheAct += deletedParts();
        }
        System.out.println("killed " + kills + " times, " + killedInTheAct + " of them in the act of writing; the file held "
                + seen.size() + " different numbers");
        assertThat(killedInTheAct).as("kills that struck while a file was being written").isPositive();
    }

    private static double theOneNumberOf(Sequential model) {
        double number = model.parameters().get(0).value().get(0, 0);
        for (var parameter : model.parameters()) {
            Matrix expected = parameter.value().copy().fill(number);
            assertThat(parameter.value()).isEqualTo(expected);
        }
        return number;
    }

    /** Deletes what a killed process left beside the file, and counts it. */
    private int deletedParts() throws IOException {
        int count = 0;
        try (DirectoryStream<Path> parts = Files.newDirectoryStream(folder, "*.part")) {
            for (Path part : parts) {
                Files.delete(part);
                count++;
            }
        }
        return count;
    }
}
