package org.nnj.api.component;

/**
 * An immutable record that can be configured. Its record components are its hyper-parameters, its no-argument
 * constructor holds the defaults, its compact constructor holds the ranges. The record is itself the service that is
 * found; nothing else has to be written:
 *
 * <pre>{@code
 * @AutoService(Activation.class)
 * public record LeakyRelu(double alpha) implements ElementwiseActivation {
 *   public LeakyRelu() {
 *     this(0.01);
 *   }
 *
 *   public LeakyRelu {
 *     Check.inRange("leaky-relu.alpha", alpha, 0, 1);
 *   }
 *
 *   @Override
 *   public double value(double z) {
 *     return z > 0 ? z : alpha * z;
 *   }
 *
 *   @Override
 *   public double derivative(double z, double a) {
 *     return z > 0 ? 1 : alpha;
 *   }
 * }
 * }</pre>
 *
 * <p><b>Kinds.</b> An interface that extends {@code Component} (an activation, a loss, a schedule) is a kind. A plugin
 * implements a kind, is listed in {@code META-INF/services} (and in {@code provides} of a {@code module-info}), and is
 * then found by its name.
 *
 * <p><b>Name.</b> The class name in kebab-case, {@code leaky-relu}, without a last word that repeats the kind:
 * {@code ActivationLayer} is the layer {@code activation}. Or what {@link Named} says. Looking it up ignores case, {@code -},
 * {@code _} and spaces.
 *
 * <p><b>Text form.</b> {@code leaky-relu(alpha=0.2)}, {@code dense(units=32, activation=tanh)}. Names of parameters are
 * the names of the record components in kebab-case. A hyper-parameter may be an {@code int}, {@code long},
 * {@code float}, {@code double}, {@code boolean}, {@code String}, {@link java.nio.file.Path}, an enum, another component
 * (declared as a kind or as a record), or a {@link java.util.List} of such. What is left out keeps its default, unless it
 * is {@link Required}; a single argument may stand without a name, as in {@code leaky-relu(0.2)}, and sets the first.
 *
 * <p><b>Law.</b> For each component {@code c} of a kind that is registered,
 * {@code components.find(kind, Components.describe(c)).equals(c)}.
 *
 * <p>The record must be public, and its package exported if it lives in a named module. What has state (a layer once
 * built, a training run) is not a component.
 */
public interface Component {}
