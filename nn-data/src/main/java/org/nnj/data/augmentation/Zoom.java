package org.nnj.data.augmentation;

import com.google.auto.service.AutoService;
import org.nnj.api.component.Check;
import org.nnj.api.component.Named;
import org.nnj.api.data.Augmentation;
import org.nnj.api.math.RandomStream;
import org.nnj.api.math.Shape;

/**
 * Makes what is in the image larger or smaller about its centre, by a factor that is uniform in [1 − share, 1 + share).
 * Pixels are taken from between four others; what enters is 0. Its name is {@code scale}, as that of the transform which
 * multiplies values.
 *
 * @param share how much larger or smaller at most, from 0 to below 1
 */
@AutoService(Augmentation.class)
@Named("scale")
public record Zoom(double share) implements Augmentation {

    /** By a tenth at most. */
    public Zoom() {
        this(0.1);
    }

    /** Checks the range. */
    public Zoom {
        Check.inRange("scale.share", share, 0, 1);
    }

    @Override
    public void apply(double[] image, Shape shape, RandomStream random) {
        Planes planes = Planes.of("scale", shape);
        double factor = random.uniform(1 - share, 1 + share);
        double middleY = (planes.height() - 1) / 2.0;
        double middleX = (planes.width() - 1) / 2.0;
        planes.warp(image, (y, x) -> middleY + (y - middleY) / factor, (y, x) -> middleX + (x - middleX) / factor);
    }
}
