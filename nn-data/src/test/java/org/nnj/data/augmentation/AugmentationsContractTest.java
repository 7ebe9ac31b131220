package org.nnj.data.augmentation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.nnj.api.component.Components;
import org.nnj.api.data.Augmentation;
import org.nnj.api.math.RandomStream;
import org.nnj.api.math.Shape;
import org.nnj.testkit.ComponentContract;
import org.nnj.testkit.Law;

/** What all changes of images have in common. */
class AugmentationsContractTest extends ComponentContract<Augmentation> {

    private static final Shape GREY = Shape.of(6, 5);
    private static final Shape COLOUR = Shape.of(3, 6, 5);

    AugmentationsContractTest() {
        super(Augmentation.class);
    }

    @Override
    protected List<Law<Augmentation>> lawsOfKind(Augmentation subject) {
        return List.of(
                new Law<>("the same random numbers make the same change", this::sameNumbersSameChange),
                new Law<>("the change is another one with other random numbers", this::otherNumbersOtherChange),
                new Law<>("what is finite stays finite", this::staysFinite),
                new Law<>("a geometric change moves all planes alike", this::planesMoveTogether),
                new Law<>("an image of one pixel may be changed", this::onePixel),
                new Law<>("a row of numbers is no image", this::rowIsNoImage));
    }

    private static double[] image(Shape shape) {
        double[] pixels = new double[shape.size()];
        RandomStream random = RandomStream.of(1, "image");
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = random.nextDouble();
        }
        return pixels;
    }

    private static double[] changed(Augmentation augmentation, Shape shape, double[] image, long seed) {
        double[] pixels = image.clone();
        augmentation.apply(pixels, shape, RandomStream.of(seed, "change"));
        return pixels;
    }

    private void sameNumbersSameChange(Augmentation augmentation) {
        double[] image = image(GREY);
        for (long seed = 0; seed < 20; seed++) {
            assertThat(changed(augmentation, GREY, image, seed))
                    .as("seed %d", seed)
                    .containsExactly(changed(augmentation, GREY, image, seed));
        }
    }

    private void otherNumbersOtherChange(Augmentation augmentation) {
        assertThat(changed(augmentation, COLOUR, image(COLOUR), 1))
                .isNotEqualTo(changed(augmentation, COLOUR, image(COLOUR), 2));
    }

    private void staysFinite(Augmentation augmentation) {
        for (long seed = 0; seed < 50; seed++) {
            for (double value : changed(augmentation, COLOUR, image(COLOUR), seed)) {
                assertThat(value).as("seed %d", seed).isFinite();
            }
        }
    }

    private void planesMoveTogether(Augmentation augmentation) {
        if (augmentation instanceof Noise) {
            return; // each number has its own
        }
        double[] plane = image(GREY);
        double[] three = new double[3 * plane.length];
        for (int i = 0; i < three.length; i++) {
            three[i] = plane[i % plane.length];
        }
        double[] moved = changed(augmentation, COLOUR, three, 4);
        double[] alone = changed(augmentation, GREY, plane, 4);
        for (int i = 0; i < three.length; i++) {
            assertThat(moved[i]).isEqualTo(alone[i % plane.length]);
        }
    }

    private void onePixel(Augmentation augmentation) {
        assertThat(changed(augmentation, Shape.of(1, 1), new double[] {1}, 3)[0])
                .isFinite();
    }

    private void rowIsNoImage(Augmentation augmentation) {
        if (augmentation instanceof Noise) {
            return; // any numbers may be noisy
        }
        assertThatThrownBy(() -> augmentation.apply(new double[12], Shape.of(12), RandomStream.of(0, "change")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(Components.nameOf(augmentation)
                        + ": expected images of shape height × width or channels × height × width, but was (12)");
    }
}
