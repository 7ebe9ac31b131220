package org.nnj.data.augmentation;

import com.google.auto.service.AutoService;
import org.nnj.api.component.Check;
import org.nnj.api.data.Augmentation;
import org.nnj.api.math.RandomStream;
import org.nnj.api.math.Shape;

/**
 * Moves the image by a whole number of pixels, down and to the right each between {@code −pixels} and {@code pixels},
 * all equally likely. What leaves the image is lost, what enters is 0.
 *
 * @param pixels how far at most, from 0 to 10000
 */
@AutoService(Augmentation.class)
public record Shift(int pixels) implements Augmentation {

    private static final int FARTHEST = 10_000;

    /** By 2 pixels at most. */
    public Shift() {
        this(2);
    }

    /** Checks the range. */
    public Shift {
        Check.that(pixels >= 0 && pixels <= FARTHEST, "shift.pixels", "in [0, " + FARTHEST + "]", pixels);
    }

    @Override
    public void apply(double[] image, Shape shape, RandomStream random) {
        Planes planes = Planes.of("shift", shape);
        int down = random.nextInt(2 * pixels + 1) - pixels;
        int right = random.nextInt(2 * pixels + 1) - pixels;
        planes.warp(image, (y, x) -> y - down, (y, x) -> x - right);
    }
}
