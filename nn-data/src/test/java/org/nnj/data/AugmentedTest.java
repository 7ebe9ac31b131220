package org.nnj.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.nnj.api.data.Batch;
import org.nnj.api.data.BatchCursor;
import org.nnj.api.data.DataSource;
import org.nnj.api.math.ElementType;
import org.nnj.data.augmentation.Noise;
import org.nnj.data.augmentation.Shift;
import org.nnj.testkit.DataGeneratorContract;

/**
 * Random changes of training images. The laws hold if an example is known by its targets, here its number: its features
 * differ from epoch to epoch.
 */
class AugmentedTest extends DataGeneratorContract {

    private static final int EXAMPLES = 23;

    /** Images of 3 × 4; the target is the number of the image. */
    private static InMemory images() {
        double[][] pixels = new double[EXAMPLES][12];
        double[][] numbers = new double[EXAMPLES][1];
        for (int i = 0; i < EXAMPLES; i++) {
            for (int pixel = 0; pixel < 12; pixel++) {
                pixels[i][pixel] = (12 * i + pixel + 1) / 300.0;
            }
            numbers[i][0] = i;
        }
        return InMemory.of(pixels, numbers).shape(3, 4).batchSize(5).seed(9);
    }

    private static InMemory augmented() {
        return images().augment("shift(1)", "rotate(20)", "scale(0.1)", "noise(0.1)", "elastic(alpha=4, sigma=2)");
    }

    @Override
    protected List<DataSource> subjects() {
        return List.of(() -> augmented(), () -> augmented().split(0.5, 0.3, 0.2));
    }

    @Override
    protected OptionalInt total(DataSource source) {
        return OptionalInt.of(EXAMPLES);
    }

    @Override
    protected Object identity(double[] features, double[] targets) {
        return targets[0];
    }

    private static double[][] byNumber(InMemory images, int epoch) {
        double[][] features = new double[EXAMPLES][];
        ImageTree.examples(images.train(), epoch)
                .forEach(example -> features[(int) example.get(1)[0]] = example.get(0));
        return features;
    }

    @Test
    void anEpochIsTheSameWheneverItIsOpened() {
        assertThat(byNumber(augmented(), 2)).isDeepEqualTo(byNumber(augmented(), 2));
    }

    @Test
    void eachEpochChangesAnImageInAnotherWay() {
        double[][] first = byNumber(augmented(), 0);
        double[][] second = byNumber(augmented(), 1);
        for (int i = 0; i < EXAMPLES; i++) {
            assertThat(first[i]).as("image %d", i).isNotEqualTo(second[i]);
        }
    }

    @Test
    void anotherSeedChangesImagesInAnotherWay() {
        assertThat(byNumber(augmented().seed(10), 0)).isNotEqualTo(byNumber(augmented(), 0));
    }

    @Test
    void neitherBatchSizeNorOrderMatters() {
        double[][] expected = byNumber(augmented(), 3);
        assertThat(byNumber(augmented().batchSize(1), 3)).isDeepEqualTo(expected);
        assertThat(byNumber(augmented().batchSize(100), 3)).isDeepEqualTo(expected);
        assertThat(byNumber(augmented().inOrder(), 3)).isDeepEqualTo(expected);
    }

    @Test
    void anEpochThatIsOpenedInTheMiddleGoesOnAsItWould() {
        InMemory images = augmented();
        try (BatchCursor whole = images.train().open(1, 0, ElementType.FLOAT);
                BatchCursor late = images.train().open(1, 2, ElementType.FLOAT)) {
            whole.next();
            whole.next();
            while (late.hasNext()) {
                Batch expected = whole.next();
                assertThat(late.next()).isEqualTo(expected);
            }
            assertThat(whole.hasNext()).isFalse();
        }
    }

    @Test
    void validationAndTestImagesStayAsTheyAre() {
        InMemory plain = images().split(0.5, 0.3, 0.2);
        InMemory changed = augmented().split(0.5, 0.3, 0.2);
        assertThat(ImageTree.text(changed.validation(), 1)).isEqualTo(ImageTree.text(plain.validation(), 1));
        assertThat(ImageTree.text(changed.test(), 1)).isEqualTo(ImageTree.text(plain.test(), 1));
        assertThat(ImageTree.text(changed.train(), 1)).isNotEqualTo(ImageTree.text(plain.train(), 1));
    }

    @Test
    void changesAreMadeOneAfterTheOther() {
        double[][] noise = byNumber(images().augment(new Noise(0.1)), 0);
        double[][] nothingThenNoise = byNumber(images().augment(new Shift(0), new Noise(0.1)), 0);
        assertThat(nothingThenNoise).as("each has random numbers of its own").isNotEqualTo(noise);
    }

    @Test
    void weightsAndTargetsStayBesideTheirImages() {
        double[] weights = new double[EXAMPLES];
        for (int i = 0; i < EXAMPLES; i++) {
            weights[i] = i + 0.5;
        }
        try (BatchCursor cursor = augmented().withWeights(weights).train().open(0, 0, ElementType.FLOAT)) {
            while (cursor.hasNext()) {
                Batch batch = cursor.next();
                for (int row = 0; row < batch.rows(); row++) {
                    assertThat(batch.weights().orElseThrow().get(row, 0))
                            .isEqualTo(batch.targets().get(row, 0) + 0.5);
                }
            }
        }
    }

    @Test
    void whatIsNoImageIsRefusedAtOnce() {
        assertThatThrownBy(() -> images().shape(12).augment("rotate"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("rotate: expected images of shape height × width or channels × height × width, but was"
                        + " (12)");
        assertThatThrownBy(() -> images().augment("twirl"))
                .hasMessageContaining("unknown augmentation 'twirl'")
                .hasMessageContaining("elastic, noise, rotate, scale, shift");
    }
}
