package org.nnj.api.layer;

import java.util.Objects;
import org.nnj.api.math.Matrix;

/**
 * A matrix that a layer owns and training changes: weights, biases, or running statistics. {@link #value} is the layer's own
 * storage, which optimizers work on; {@link #canonical} and {@link #load} speak the orientation of the derivation, {@code outputs ×
 * inputs}, as files, traces and readers do.
 */
public final class Parameter {

    private final String name;
    private final Role role;
    private final Matrix value;
    private final Orientation orientation;
    private final Regularizer regularizer;

    private Parameter(String name, Role role, Matrix value, Orientation orientation, Regularizer regularizer) {
        this.name = Objects.requireNonNull(name, "name");
        this.role = Objects.requireNonNull(role, "role");
        this.value = Objects.requireNonNull(value, "value");
        this.orientation = Objects.requireNonNull(orientation, "orientation");
        this.regularizer = Objects.requireNonNull(regularizer, "regularizer");
    }

    /**
     * A parameter stored as the derivation has it.
     *
     * @param name unique within its layer, such as {@code biases}
     * @param role what it is to training
     * @param value the storage, shared with the layer
     * @return a parameter without regularizer
     */
    public static Parameter of(String name, Role role, Matrix value) {
        return new Parameter(name, role, value, Orientation.CANONICAL, Regularizer.none());
    }

    /**
     * A parameter stored as {@code inputs × outputs}.
     *
     * @param name unique within its layer, such as {@code weights}
     * @param role what it is to training
     * @param value the storage, shared with the layer
     * @return a parameter without regularizer
     */
    public static Parameter transposed(String name, Role role, Matrix value) {
        return new Parameter(name, role, value, Orientation.TRANSPOSED, Regularizer.none());
    }

    /**
     * The same parameter with a regularizer.
     *
     * @param regularizer added to the cost by the training run
     * @return a parameter that shares the storage
     */
    public Parameter with(Regularizer regularizer) {
        return new Parameter(name, role, value, orientation, regularizer);
    }

    /**
     * The same parameter under the name that a network gives it, such as {@code dense-1.weights}.
     *
     * @param qualified the new name
     * @return a parameter that shares the storage
     */
    public Parameter named(String qualified) {
        return new Parameter(qualified, role, value, orientation, regularizer);
    }

    /**
     * The name, unique within its owner.
     *
     * @return such as {@code weights} in a layer, {@code dense-1.weights} in a network
     */
    public String name() {
        return name;
    }

    /**
     * What it is to training.
     *
     * @return the role
     */
    public Role role() {
        return role;
    }

    /**
     * The storage itself, in the layer's own orientation.
     *
     * @return live values, not a copy
     */
    public Matrix value() {
        return value;
    }

    /**
     * How the storage relates to the canonical form.
     *
     * @return the orientation
     */
    public Orientation orientation() {
        return orientation;
    }

    /**
     * What the cost adds for this parameter.
     *
     * @return the regularizer; {@link Regularizer#none()} if there is none
     */
    public Regularizer regularizer() {
        return regularizer;
    }

    /**
     * A copy of the values, or of anything stored like them, in the orientation of the derivation.
     *
     * @return {@code outputs × inputs}
     */
    public Matrix canonical() {
        return canonical(value);
    }

    /**
     * A copy of a gradient or optimizer slot of this parameter, in the orientation of the derivation.
     *
     * @param stored of the shape of {@link #value}
     * @return {@code outputs × inputs}
     */
    public Matrix canonical(Matrix stored) {
        return orientation == Orientation.TRANSPOSED ? stored.transposed() : stored.copy();
    }

    /**
     * Replaces the values.
     *
     * @param canonical {@code outputs × inputs}; converted to the parameter's precision
     * @throws IllegalArgumentException if the shape differs
     */
    public void load(Matrix canonical) {
        boolean turned = orientation == Orientation.TRANSPOSED;
        canonical.requireShape(name, turned ? value.columns() : value.rows(), turned ? value.rows() : value.columns());
        value.copyFrom(turned ? canonical.transposed() : canonical);
    }

    @Override
    public String toString() {
        return name + " (" + value.rows() + "×" + value.columns() + ")";
    }
}
