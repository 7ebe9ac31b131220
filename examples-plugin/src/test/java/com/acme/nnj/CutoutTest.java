package com.acme.nnj;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.nnj.api.data.Augmentation;
import org.nnj.api.math.RandomStream;
import org.nnj.api.math.Shape;
import org.nnj.testkit.ComponentContract;
import org.nnj.testkit.Law;

class CutoutTest extends ComponentContract<Augmentation> {

    CutoutTest() {
        super(Augmentation.class);
    }

    @Override
    protected List<Law<Augmentation>> lawsOfKind(Augmentation subject) {
        return List.of(); // what an augmentation does to an image is its own affair
    }

    @Test
    void cutsTheSameSquareOutOfEachChannel() {
        double[] pixels = new double[2 * 5 * 5];
        Arrays.fill(pixels, 1);

        new Cutout(1).apply(pixels, Shape.of(2, 5, 5), RandomStream.of(42, "test"));

        assertEquals(2, Arrays.stream(pixels).filter(pixel -> pixel == 0).count());
        assertTrue(Arrays.equals(pixels, 0, 25, pixels, 25, 50));
    }

    @Test
    void mayCoverTheWholeImage() {
        double[] pixels = {1, 2, 3, 4};

        new Cutout(Integer.MAX_VALUE).apply(pixels, Shape.of(2, 2), RandomStream.of(42, "test"));

        assertEquals(0, Arrays.stream(pixels).sum());
    }

    @Test
    void refusesWhatIsNoImage() {
        assertThrows(
                IllegalArgumentException.class,
                () -> new Cutout().apply(new double[4], Shape.of(4), RandomStream.of(42, "test")));
    }
}
