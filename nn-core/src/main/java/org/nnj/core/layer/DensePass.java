package org.nnj.core.layer;

import java.util.function.BiConsumer;
import org.nnj.api.activation.Linear;
import org.nnj.api.layer.ForwardPass;
import org.nnj.api.layer.Gradients;
import org.nnj.api.layer.StepContext;
import org.nnj.api.math.Matrix;

/**
 * The tape of a {@link DenseLayer}, and back-propagation through it. With {@code Δ = ∂C/∂Z}, which carries the cost's {@code
 * 1/M} already:
 *
 * <pre>
 * BP2.2 (BP1.2 in the output layer)  Δ = J_f(Z)ᵀ · upstream, row by row;  ∂C/∂input = Δ Wᵀ
 * BP3.2                              ∂C/∂W = inputᵀ Δ
 * BP4.2                              ∂C/∂b = column sums of Δ
 * </pre>
 *
 * <p>Source: Südmersen, "Neural Networks from Scratch", equations 56 to 65.
 */
final class DensePass implements ForwardPass {

    private final DenseLayer layer;
    private final int rows;

    /** Whether f changes nothing in either direction: then nothing is copied, {@code a} is {@code z} and Δ is upstream. */
    private final boolean linear;

    private final Matrix z;
    private final Matrix a;
    private final Matrix deltaBuffer;
    private final Matrix inputGradient;

    private Matrix input;
    private Matrix upstream;
    private Matrix delta;
    private boolean wentForward;
    private boolean wentBackward;

    DensePass(DenseLayer layer, int rows) {
        this.layer = layer;
        this.rows = rows;
        this.linear = layer.activation() instanceof Linear;
        Matrix weights = layer.weights();
        this.z = weights.like(rows, weights.columns());
        this.a = linear ? z : weights.like(rows, weights.columns());
        this.deltaBuffer = linear ? z : weights.like(rows, weights.columns());
        this.inputGradient = weights.like(rows, weights.rows());
        this.input = inputGradient;
        this.upstream = deltaBuffer;
        this.delta = deltaBuffer;
    }

    @Override
    public Matrix forward(Matrix input, StepContext step) {
        Requirement.fits("dense input", input, z.type(), rows, layer.weights().rows());
        this.input = input;
        wentForward = true;
        wentBackward = false;
        layer.weightedInputs(input, z);
        if (!linear) {
            layer.activation().forward(z, a); // equation 17, A = f(Z)
        }
        return a;
    }

    @Override
    public Matrix backward(Matrix upstream, Gradients gradients) {
        backwardFirst(upstream, gradients);
        delta.multiplyTransposed(layer.weights(), inputGradient); // BP2.2, Δ Wᵀ; the layer below applies its own J_f
        return inputGradient;
    }

    @Override
    public void backwardFirst(Matrix upstream, Gradients gradients) {
        Requirement.forwardCameFirst("dense", wentForward);
        Requirement.fits("dense upstream gradient", upstream, z.type(), rows, z.columns());
        this.upstream = upstream;
        delta = error(upstream);
        wentBackward = true;
        gradients.addTransposedProduct(DenseLayer.WEIGHTS, input, delta); // BP3.2
        if (layer.hasBias()) {
            gradients.addColumnSums(DenseLayer.BIASES, delta); // BP4.2
        }
    }

    /** BP2.2, the factor {@code J_f(Z)ᵀ}; BP1.2 in the last layer of a network that keeps its own activation. */
    private Matrix error(Matrix upstream) {
        if (linear) {
            return upstream;
        }
        layer.activation().backward(z, a, upstream, deltaBuffer);
        return deltaBuffer;
    }

    /** {@code input}, {@code z} and {@code a} once it went forward, {@code upstream} and {@code delta} once it went back too. */
    @Override
    public void show(BiConsumer<String, Matrix> quantities) {
        if (wentForward) {
            quantities.accept("input", input);
            quantities.accept("z", z);
            quantities.accept("a", a);
        }
        if (wentBackward) {
            quantities.accept("upstream", upstream);
            quantities.accept("delta", delta);
        }
    }
}
