package org.nnj.core.layer;

import java.util.List;
import org.nnj.api.activation.Activation;
import org.nnj.api.component.Check;
import org.nnj.api.layer.ForwardPass;
import org.nnj.api.layer.Layer;
import org.nnj.api.layer.Parameter;
import org.nnj.api.layer.Role;
import org.nnj.api.layer.Scratch;
import org.nnj.api.math.Matrix;
import org.nnj.api.math.Shape;

/** The parameters of a {@link Dense}: weights as {@code inputs × outputs}, the form that no product has to transpose. */
final class DenseLayer implements Layer {

    /** Where the weights stand among the parameters. */
    static final int WEIGHTS = 0;

    /** Where the biases stand among the parameters, if there are any. */
    static final int BIASES = 1;

    private final Dense spec;
    private final Shape inputShape;
    private final Shape outputShape;
    private final Matrix weights;
    private final Matrix biases;
    private final List<Parameter> parameters;

    DenseLayer(Dense spec, Shape inputShape, Matrix weights, Matrix biases) {
        this.spec = spec;
        this.inputShape = inputShape;
        this.outputShape = Shape.of(spec.units());
        this.weights = weights;
        this.biases = biases;
        Parameter regularized =
                Parameter.transposed("weights", Role.WEIGHT, weights).with(spec.regularizer());
        this.parameters =
                spec.useBias() ? List.of(regularized, Parameter.of("biases", Role.BIAS, biases)) : List.of(regularized);
    }

    @Override
    public Shape inputShape() {
        return inputShape;
    }

    @Override
    public Shape outputShape() {
        return outputShape;
    }

    @Override
    public List<Parameter> parameters() {
        return parameters;
    }

    @Override
    public void predict(Matrix input, Matrix output, Scratch scratch) {
        Requirement.fits("dense input", input, weights.type(), input.rows(), inputShape.size());
        Requirement.fits("dense output", output, weights.type(), input.rows(), outputShape.size());
        weightedInputs(input, output);
        activation().forward(output, output);
    }

    @Override
    public ForwardPass newPass(int rows) {
        return new DensePass(this, Check.atLeast("dense rows", rows, 1));
    }

    /** Equation 16, {@code Z = A W + b}; the one row {@code b} stands for the derivation's repeated columns {@code B}. */
    void weightedInputs(Matrix input, Matrix z) {
        if (hasBias()) {
            // each sum begins with its bias: no second pass over the result
            z.setRows(biases);
            input.multiplyAndAdd(weights, z);
        } else {
            input.multiply(weights, z);
        }
    }

    Activation activation() {
        return spec.activation();
    }

    Matrix weights() {
        return weights;
    }

    boolean hasBias() {
        return spec.useBias();
    }
}
