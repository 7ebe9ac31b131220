package org.nnj.models;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nnj.api.activation.Activation;
import org.nnj.api.component.Components;
import org.nnj.api.data.TransformSpec;
import org.nnj.api.layer.LayerSpec;
import org.nnj.api.loss.Loss;
import org.nnj.api.math.ElementType;
import org.nnj.api.math.Shape;
import org.nnj.api.metric.Metric;
import org.nnj.api.optimizer.Optimizer;
import org.nnj.core.layer.ActivationLayer;
import org.nnj.core.layer.Dense;
import org.nnj.core.layer.Dropout;
import org.nnj.core.layer.Flatten;

/**
 * Describes a {@link Sequential} network, layer after layer. Every part is given by its name or text form, {@code
 * "leaky-relu(alpha=0.2)"}, or as the component itself, {@code new LeakyRelu(0.2)}. A name that is not known is refused on the
 * spot, with the known ones.
 */
public final class SequentialBuilder {

    private final Components components = Components.shared();
    private final Shape input;
    private final List<LayerSpec> layers = new ArrayList<>();
    private final List<Metric> metrics = new ArrayList<>();
    private final List<TransformSpec> transforms = new ArrayList<>();
    private Optional<Loss> loss = Optional.empty();
    private Optional<Optimizer> optimizer = Optional.empty();
    private ElementType precision = ElementType.FLOAT;
    private double clipNorm = Double.POSITIVE_INFINITY;
    private double clipValue = Double.POSITIVE_INFINITY;
    private long seed;

    SequentialBuilder(Shape input) {
        this.input = input;
    }

    /**
     * Adds a fully connected layer without activation.
     *
     * @param units number of neurons, at least 1
     * @return this
     */
    public SequentialBuilder dense(int units) {
        return layer(new Dense(units));
    }

    /**
     * Adds a fully connected layer.
     *
     * @param units number of neurons, at least 1
     * @param activation its name or text form, such as {@code tanh}
     * @return this
     */
    public SequentialBuilder dense(int units, String activation) {
        return dense(units, components.find(Activation.class, activation));
    }

    /**
     * Adds a fully connected layer.
     *
     * @param units number of neurons, at least 1
     * @param activation the function
     * @return this
     */
    public SequentialBuilder dense(int units, Activation activation) {
        return layer(new Dense(units, activation));
    }

    /**
     * Adds a layer that drops activations at random while training.
     *
     * @param rate share of activations to drop, in [0, 1)
     * @return this
     */
    public SequentialBuilder dropout(double rate) {
        return layer(new Dropout(rate));
    }

    /**
     * Adds a layer that turns an example of any shape into a row.
     *
     * @return this
     */
    public SequentialBuilder flatten() {
        return layer(new Flatten());
    }

    /**
     * Adds an activation as a layer of its own.
     *
     * @param activation its name or text form
     * @return this
     */
    public SequentialBuilder activation(String activation) {
        return layer(new ActivationLayer(components.find(Activation.class, activation)));
    }

    /**
     * Adds any layer.
     *
     * @param layer its text form, such as {@code dense(units=32, regularizer=l2(0.001))}
     * @return this
     */
    public SequentialBuilder layer(String layer) {
        return layer(components.find(LayerSpec.class, layer));
    }

    /**
     * Adds any layer.
     *
     * @param layer its description
     * @return this
     */
    public SequentialBuilder layer(LayerSpec layer) {
        layers.add(layer);
        return this;
    }

    /**
     * Says what is minimised.
     *
     * @param loss its name or text form, such as {@code categorical-crossentropy}
     * @return this
     */
    public SequentialBuilder loss(String loss) {
        return loss(components.find(Loss.class, loss));
    }

    /**
     * Says what is minimised.
     *
     * @param loss the loss
     * @return this
     */
    public SequentialBuilder loss(Loss loss) {
        this.loss = Optional.of(loss);
        return this;
    }

    /**
     * Says how it is minimised.
     *
     * @param optimizer its name or text form, such as {@code adam(learning-rate=0.001)}
     * @return this
     */
    public SequentialBuilder optimizer(String optimizer) {
        return optimizer(components.find(Optimizer.class, optimizer));
    }

    /**
     * Says how it is minimised.
     *
     * @param optimizer the rule
     * @return this
     */
    public SequentialBuilder optimizer(Optimizer optimizer) {
        this.optimizer = Optional.of(optimizer);
        return this;
    }

    /**
     * Adds what is reported beside the loss.
     *
     * @param names names or text forms, such as {@code accuracy}
     * @return this
     */
    public SequentialBuilder metrics(String... names) {
        for (String name : names) {
            metrics.add(components.find(Metric.class, name));
        }
        return this;
    }

    /**
     * Adds what is reported beside the loss.
     *
     * @param more the metrics
     * @return this
     */
    public SequentialBuilder metrics(Metric... more) {
        metrics.addAll(List.of(more));
        return this;
    }

    /**
     * Adds a change of the features that is fitted on the training part and then belongs to the model.
     *
     * @param transform its name or text form, such as {@code standardize}
     * @return this
     */
    public SequentialBuilder transform(String transform) {
        return transform(components.find(TransformSpec.class, transform));
    }

    /**
     * Adds a change of the features that is fitted on the training part and then belongs to the model.
     *
     * @param transform its description
     * @return this
     */
    public SequentialBuilder transform(TransformSpec transform) {
        transforms.add(transform);
        return this;
    }

    /**
     * Says in which precision the network computes.
     *
     * @param precision single, the default, for speed; double for gradient checks and worked examples
     * @return this
     */
    public SequentialBuilder precision(ElementType precision) {
        this.precision = precision;
        return this;
    }

    /**
     * Limits the Euclidean norm of all gradients together: a longer gradient is scaled down as a whole.
     *
     * @param norm greater than 0
     * @return this
     */
    public SequentialBuilder clipNorm(double norm) {
        clipNorm = norm;
        return this;
    }

    /**
     * Limits the absolute value of every element of every gradient.
     *
     * @param value greater than 0
     * @return this
     */
    public SequentialBuilder clipValue(double value) {
        clipValue = value;
        return this;
    }

    /**
     * Fixes everything random: initial parameters and noise.
     *
     * @param seed any number; 0 by default
     * @return this
     */
    public SequentialBuilder seed(long seed) {
        this.seed = seed;
        return this;
    }

    /**
     * The description as a value.
     *
     * @return the specification
     * @throws IllegalArgumentException if layers, loss or optimizer are missing
     */
    public SequentialSpec spec() {
        if (loss.isEmpty()) {
            throw missing("loss", "categorical-crossentropy");
        }
        if (optimizer.isEmpty()) {
            throw missing("optimizer", "sgd(0.1)");
        }
        return new SequentialSpec(
                dimensions(),
                layers,
                loss.get(),
                optimizer.get(),
                metrics,
                transforms,
                precision,
                clipNorm,
                clipValue,
                seed);
    }

    private List<Integer> dimensions() {
        List<Integer> dimensions = new ArrayList<>();
        for (int dimension : input.dimensions()) {
            dimensions.add(dimension);
        }
        return dimensions;
    }

    private static IllegalArgumentException missing(String part, String example) {
        return new IllegalArgumentException("sequential: expected " + (part.matches("[aeiou].*") ? "an " : "a ") + part
                + ", but none was given; add ." + part + "(\"" + example + "\")");
    }

    /**
     * Builds the network and initializes its parameters.
     *
     * @return a network that is ready to train
     * @throws IllegalArgumentException if something is missing, or a layer cannot take what the one before it gives
     */
    public Sequential build() {
        return Sequential.of(spec());
    }
}
