package org.nnj.core.layer;

import com.google.auto.service.AutoService;
import org.nnj.api.component.Check;
import org.nnj.api.layer.Layer;
import org.nnj.api.layer.LayerSpec;
import org.nnj.api.math.ElementType;
import org.nnj.api.math.RandomStream;
import org.nnj.api.math.Shape;

/**
 * Inverted dropout: in training each number is set to 0 with probability {@code rate}, and the kept ones are multiplied by {@code
 * 1 / (1 − rate)}, so that the mean stays the same and predicting needs no correction: there it is the identity. Which numbers
 * are dropped depends on seed, step and layer alone. A NaN stays NaN even where it is dropped.
 *
 * <p>Source: Srivastava, Hinton, Krizhevsky, Sutskever, Salakhutdinov, "Dropout: a simple way to prevent neural networks from
 * overfitting", JMLR 15, 2014, §4 and §10.
 *
 * @param rate probability of being dropped, in [0, 1)
 */
@AutoService(LayerSpec.class)
public record Dropout(double rate) implements LayerSpec {

    /** Drops one half. */
    public Dropout() {
        this(0.5);
    }

    /** Checks the range of the rate. */
    public Dropout {
        Check.inRange("dropout.rate", rate, 0, 1);
    }

    @Override
    public Layer build(Shape input, ElementType type, RandomStream random) {
        return rate == 0 ? new IdentityLayer("dropout", type, input, input) : new DropoutLayer(rate, type, input);
    }
}
