package org.nnj.core.layer;

import com.google.auto.service.AutoService;
import org.nnj.api.activation.Activation;
import org.nnj.api.component.Check;
import org.nnj.api.component.Required;
import org.nnj.api.layer.Initializer;
import org.nnj.api.layer.Layer;
import org.nnj.api.layer.LayerSpec;
import org.nnj.api.layer.Regularizer;
import org.nnj.api.layer.Zeros;
import org.nnj.api.math.ElementType;
import org.nnj.api.math.Matrix;
import org.nnj.api.math.RandomStream;
import org.nnj.api.math.Shape;
import org.nnj.core.initializer.GlorotUniform;

/**
 * A fully connected layer, {@code A^l = f(Z^l)} with {@code Z^l = A^(l−1) W + b}: every neuron sees every input. An input of
 * several dimensions, such as an image, is read as one row.
 *
 * <p>One example is a row, so the derivation's {@code W^l}, {@code outputs × inputs}, stands on the right and transposed.
 *
 * <p>Source: Südmersen, "Neural Networks from Scratch", equations 16 and 17 (forward), BP1 to BP4 (backward).
 *
 * @param units number of neurons, at least 1
 * @param activation f; linear by default
 * @param weights how {@code W} starts; {@code glorot-uniform} by default
 * @param bias how {@code b} starts; {@code zeros} by default
 * @param regularizer penalty on {@code W}, never on {@code b}; none by default
 * @param useBias whether there is a {@code b}; true by default
 */
@AutoService(LayerSpec.class)
public record Dense(
        @Required int units,
        Activation activation,
        Initializer weights,
        Initializer bias,
        Regularizer regularizer,
        boolean useBias)
        implements LayerSpec {

    /** An example with one linear neuron: there is no default number of units. */
    public Dense() {
        this(1);
    }

    /**
     * A linear layer with the defaults.
     *
     * @param units number of neurons, at least 1
     */
    public Dense(int units) {
        this(units, Activation.linear());
    }

    /**
     * A layer with the defaults and an activation.
     *
     * @param units number of neurons, at least 1
     * @param activation f
     */
    public Dense(int units, Activation activation) {
        this(units, activation, new GlorotUniform(), Initializer.zeros(), Regularizer.none(), true);
    }

    /** Checks the number of units. */
    public Dense {
        Check.atLeast("dense.units", units, 1);
    }

    @Override
    public Dense withActivation(Activation activation) {
        return new Dense(units, activation, weights, bias, regularizer, useBias);
    }

    /**
     * The same layer with weights that start otherwise.
     *
     * @param weights how {@code W} starts
     * @return a specification that differs in the weight initializer only
     */
    public Dense withWeights(Initializer weights) {
        return new Dense(units, activation, weights, bias, regularizer, useBias);
    }

    /**
     * The same layer with a bias that starts otherwise.
     *
     * @param bias how {@code b} starts
     * @return a specification with a bias
     */
    public Dense withBias(Initializer bias) {
        return new Dense(units, activation, weights, bias, regularizer, true);
    }

    /**
     * The same layer with a penalty on its weights.
     *
     * @param regularizer penalty on {@code W}
     * @return a specification that differs in the regularizer only
     */
    public Dense withRegularizer(Regularizer regularizer) {
        return new Dense(units, activation, weights, bias, regularizer, useBias);
    }

    /**
     * The same layer without {@code b}: {@code Z = A W}.
     *
     * @return a specification that differs in {@code useBias} only
     */
    public Dense withoutBias() {
        return new Dense(units, activation, weights, bias, regularizer, false);
    }

    @Override
    public Layer build(Shape input, ElementType type, RandomStream random) {
        int inputs = input.size();
        Matrix biases = type.zeros(1, units);
        if (useBias) {
            bias.initialize(biases, inputs, units, random.derive("biases"));
        }
        return new DenseLayer(this, input, startingWeights(inputs, type, random), biases);
    }

    /** {@code inputs × units}; initializers speak the orientation of the derivation. */
    private Matrix startingWeights(int inputs, ElementType type, RandomStream random) {
        if (weights instanceof Zeros) {
            return type.zeros(inputs, units); // however it is turned
        }
        Matrix canonical = type.zeros(units, inputs);
        weights.initialize(canonical, inputs, units, random.derive("weights"));
        return canonical.transposed();
    }
}
