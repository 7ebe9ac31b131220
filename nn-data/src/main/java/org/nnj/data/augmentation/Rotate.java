package org.nnj.data.augmentation;

import com.google.auto.service.AutoService;
import org.nnj.api.component.Check;
import org.nnj.api.data.Augmentation;
import org.nnj.api.math.RandomStream;
import org.nnj.api.math.Shape;

/**
 * Turns the image about its centre by an angle that is uniform in [−degrees, degrees). Pixels are taken from between
 * four others; what enters is 0.
 *
 * @param degrees how far at most, at least 0 and at most 180
 */
@AutoService(Augmentation.class)
public record Rotate(double degrees) implements Augmentation {

    private static final double HALF_TURN = 180;

    /** By 10 degrees at most. */
    public Rotate() {
        this(10);
    }

    /** Checks the range. */
    public Rotate {
        Check.within("rotate.degrees", degrees, 0, HALF_TURN);
    }

    @Override
    public void apply(double[] image, Shape shape, RandomStream random) {
        Planes planes = Planes.of("rotate", shape);
        double angle = random.uniform(-degrees, degrees) * (Math.PI / HALF_TURN);
        double sine = StrictMath.sin(angle);
        double cosine = StrictMath.cos(angle);
        double middleY = (planes.height() - 1) / 2.0;
        double middleX = (planes.width() - 1) / 2.0;
        // a pixel comes from where the turn back leads
        planes.warp(
                image,
                (y, x) -> middleY + cosine * (y - middleY) - sine * (x - middleX),
                (y, x) -> middleX + sine * (y - middleY) + cosine * (x - middleX));
    }
}
