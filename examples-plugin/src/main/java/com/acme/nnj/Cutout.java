package com.acme.nnj;

import com.google.auto.service.AutoService;
import org.nnj.api.component.Check;
import org.nnj.api.component.Named;
import org.nnj.api.data.Augmentation;
import org.nnj.api.math.RandomStream;
import org.nnj.api.math.Shape;

/**
 * Sets a square of the image to 0, in all channels alike. Its centre may be any pixel, so that part of it may lie outside.
 *
 * <p>Source: DeVries, Taylor, "Improved regularization of convolutional neural networks with cutout", 2017, §3.
 *
 * @param side of the square in pixels, at least 1
 */
@AutoService(Augmentation.class)
@Named("acme:cutout")
public record Cutout(int side) implements Augmentation {

    /** Eight pixels. */
    public Cutout() {
        this(8);
    }

    /** Checks the range. */
    public Cutout {
        Check.atLeast("acme:cutout.side", side, 1);
    }

    @Override
    public void apply(double[] pixels, Shape image, RandomStream random) {
        Check.that(image.rank() >= 2, "acme:cutout", "images of height × width", image);
        int height = image.dimension(image.rank() - 2);
        int width = image.dimension(image.rank() - 1);
        int top = random.nextInt(height) - side / 2;
        int left = random.nextInt(width) - side / 2;
        for (int i = 0; i < pixels.length; i++) {
            int row = i / width % height;
            int column = i % width;
            if (row >= top && row - top < side && column >= left && column - left < side) {
                pixels[i] = 0;
            }
        }
    }
}
