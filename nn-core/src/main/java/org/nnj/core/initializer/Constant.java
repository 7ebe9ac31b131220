package org.nnj.core.initializer;

import com.google.auto.service.AutoService;
import org.nnj.api.component.Check;
import org.nnj.api.component.Required;
import org.nnj.api.layer.Initializer;
import org.nnj.api.math.Matrix;
import org.nnj.api.math.RandomStream;

/**
 * One value everywhere. For the weights of a layer with more than one neuron it is a trap, as zeros are: neurons that start alike
 * stay alike.
 *
 * @param value finite
 */
@AutoService(Initializer.class)
public record Constant(@Required double value) implements Initializer {

    /** An example with zeros: there is no default value. */
    public Constant() {
        this(0);
    }

    /** Checks that the value is a number. */
    public Constant {
        Check.finite("constant.value", value);
    }

    @Override
    public void initialize(Matrix weights, int fanIn, int fanOut, RandomStream random) {
        weights.fill(value);
    }
}
