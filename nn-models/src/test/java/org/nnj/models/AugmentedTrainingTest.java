package org.nnj.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nnj.api.data.Augmentation;
import org.nnj.api.math.FloatMatrix;
import org.nnj.api.math.Matrix;
import org.nnj.api.math.RandomStream;
import org.nnj.data.InMemory;
import org.nnj.models.callback.Checkpoint;

/** Random changes of training images are part of the run: they go on where it stopped, to the bit. */
class AugmentedTrainingTest {

    private static final int STEPS_AN_EPOCH = 6; // 43 images in batches of 8

    @TempDir
    private Path folder;

    /** The program of the other process: trains a checkpoint on and writes it. */
    static final class GoOn {
        private GoOn() {}

        public static void main(String... arguments) throws IOException {
            Sequential model = Sequential.load(Path.of(arguments[0]));
            model.fit(images(), Integer.parseInt(arguments[1]));
            ModelFile.writeCheckpoint(model, Path.of(arguments[2]));
        }
    }

    private static InMemory images() {
        RandomStream random = RandomStream.of(1, "images");
        float[][] pixels = new float[43][36];
        int[] labels = new int[pixels.length];
        for (int i = 0; i < pixels.length; i++) {
            labels[i] = i % 3;
            for (int pixel = 0; pixel < 36; pixel++) {
                pixels[i][pixel] = (float) random.uniform(0, pixel / 12 == labels[i] ? 1 : 0.3);
            }
        }
        return InMemory.ofClasses(pixels, labels, 3)
                .shape(6, 6)
                .batchSize(8)
                .seed(2)
                .augment("shift(1)", "rotate(15)", "scale(0.1)", "elastic(alpha=3, sigma=2)", "noise(0.02)");
    }

    private static Sequential model() {
        return Sequential.input(6, 6)
                .transform("pixel-mean")
                .dense(9, "tanh")
                .dropout(0.2)
                .dense(3, "softmax")
                .loss("categorical-crossentropy")
                .optimizer("adam(0.01)")
                .seed(4)
                .build();
    }

    @Test
    void twoRunsEqualOneOfTheirLength() {
        Sequential whole = model();
        whole.fit(images(), 5);
        Sequential parts = model();
        parts.fit(images(), 2);
        parts.fit(images(), 3);
        assertThat(Toy.sameBits(parts, whole)).isTrue();
    }

    @Test
    void withoutTheChangesTheParametersAreOthers() {
        Sequential changed = model();
        changed.fit(images(), 1);
        Sequential plain = model();
        plain.fit(images().augment(new Augmentation[0]), 1);
        assertThat(Toy.sameBits(changed, plain)).isFalse();
    }

    /** Step 9 is the third of the second epoch. */
    @Test
    void aRunThatStoppedWithinAnEpochGoesOnInAnotherProcess() throws IOException, InterruptedException {
        Sequential whole = model();
        whole.fit(images(), 4, new Checkpoint(folder, 0, 1, 100, "loss"));
        Path expected = folder.resolve("whole.nnj");
        ModelFile.writeCheckpoint(whole, expected);
        Path from = folder.resolve("checkpoint-000000009.nnj");
        assertThat(Sequential.load(from).state().epoch()).isEqualTo(9 / STEPS_AN_EPOCH);
        Path resumed = folder.resolve("resumed.nnj");
        ChildJvm.run(GoOn.class, from, 3, resumed);
        assertThat(Toy.sameBits(Sequential.load(resumed), Sequential.load(expected)))
                .isTrue();
    }

    @Test
    void theMeanImageTravelsWithTheModel() throws IOException {
        Sequential model = model();
        model.fit(images(), 1);
        Path file = folder.resolve("model.nnj");
        model.save(file);
        Matrix some = FloatMatrix.zeros(2, 36);
        assertThat(Sequential.load(file).predict(some)).isEqualTo(model.predict(some));
    }
}
