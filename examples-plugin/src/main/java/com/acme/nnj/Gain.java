package com.acme.nnj;

import com.google.auto.service.AutoService;
import java.util.List;
import org.nnj.api.component.Check;
import org.nnj.api.component.Named;
import org.nnj.api.layer.ForwardPass;
import org.nnj.api.layer.Gradients;
import org.nnj.api.layer.Layer;
import org.nnj.api.layer.LayerSpec;
import org.nnj.api.layer.Parameter;
import org.nnj.api.layer.Role;
import org.nnj.api.layer.Scratch;
import org.nnj.api.layer.StepContext;
import org.nnj.api.math.ElementType;
import org.nnj.api.math.Matrix;
import org.nnj.api.math.RandomStream;
import org.nnj.api.math.Shape;

/**
 * A learned factor for each number that comes in: {@code output = input ∘ gain} in every row.
 *
 * @param initial what each factor is before training
 */
@AutoService(LayerSpec.class)
@Named("acme:gain")
public record Gain(double initial) implements LayerSpec {

    /** Begins as the identity. */
    public Gain() {
        this(1);
    }

    /** Checks the range. */
    public Gain {
        Check.finite("acme:gain.initial", initial);
    }

    @Override
    public Layer build(Shape input, ElementType type, RandomStream random) {
        return new Built(input, Parameter.of("gain", Role.WEIGHT, type.zeros(1, input.size()).fill(initial)));
    }

    /** Shape and parameter, nothing else: threads share it. */
    private record Built(Shape inputShape, Parameter gain) implements Layer {

        @Override
        public Shape outputShape() {
            return inputShape;
        }

        @Override
        public List<Parameter> parameters() {
            return List.of(gain);
        }

        @Override
        public void predict(Matrix input, Matrix output, Scratch scratch) {
            input.requireShape("acme:gain input", input.rows(), inputShape.size());
            multiply(input, output);
        }

        @Override
        public ForwardPass newPass(int rows) {
            return new Pass(this, rows);
        }

        /** {@code into = rows ∘ gain}; it works in either precision, as all operations of a matrix do. */
        void multiply(Matrix rows, Matrix into) {
            into.fill(0).addToRows(gain.value()).multiplyElements(rows);
        }
    }

    /** What backward needs of forward, for batches of one size. */
    private static final class Pass implements ForwardPass {

        private final Built layer;
        private final Matrix output;
        private final Matrix product;
        private final Matrix inputGradient;
        private Matrix input;

        Pass(Built layer, int rows) {
            this.layer = layer;
            this.output = layer.gain.value().like(rows, layer.inputShape.size());
            this.product = output.like(rows, output.columns());
            this.inputGradient = output.like(rows, output.columns());
            this.input = output; // nothing has come in yet
        }

        @Override
        public Matrix forward(Matrix input, StepContext step) {
            input.requireShape("acme:gain input", output.rows(), output.columns());
            this.input = input;
            layer.multiply(input, output);
            return output;
        }

        @Override
        public Matrix backward(Matrix upstream, Gradients gradients) {
            product.copyFrom(upstream);
            product.multiplyElements(input).columnSumsAndAdd(gradients.get(0)); // added: ∂C/∂gain = Σ upstream ∘ input
            layer.multiply(upstream, inputGradient);
            return inputGradient;
        }
    }
}
