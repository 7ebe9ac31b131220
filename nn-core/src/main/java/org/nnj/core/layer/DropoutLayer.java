package org.nnj.core.layer;

import java.util.List;
import java.util.function.BiConsumer;
import org.nnj.api.component.Check;
import org.nnj.api.layer.ForwardPass;
import org.nnj.api.layer.Gradients;
import org.nnj.api.layer.Layer;
import org.nnj.api.layer.Parameter;
import org.nnj.api.layer.Scratch;
import org.nnj.api.layer.StepContext;
import org.nnj.api.math.ElementType;
import org.nnj.api.math.Matrix;
import org.nnj.api.math.RandomStream;
import org.nnj.api.math.Shape;

/** What a {@link Dropout} of a rate above 0 builds. It has no parameters; the mask belongs to the tape. */
record DropoutLayer(double rate, ElementType type, Shape inputShape) implements Layer {

    @Override
    public Shape outputShape() {
        return inputShape;
    }

    @Override
    public List<Parameter> parameters() {
        return List.of();
    }

    @Override
    public void predict(Matrix input, Matrix output, Scratch scratch) {
        Requirement.fits("dropout input", input, type, input.rows(), inputShape.size());
        Requirement.fits("dropout output", output, type, input.rows(), inputShape.size());
        output.copyFrom(input);
    }

    @Override
    public ForwardPass newPass(int rows) {
        return new Pass(this, Check.atLeast("dropout rows", rows, 1));
    }

    private static final class Pass implements ForwardPass {

        private final DropoutLayer layer;
        private final double[] maskRow;
        private final Matrix mask;
        private final Matrix output;
        private final Matrix inputGradient;
        private boolean wentForward;

        Pass(DropoutLayer layer, int rows) {
            this.layer = layer;
            this.maskRow = new double[layer.inputShape.size()];
            this.mask = layer.type.zeros(rows, maskRow.length);
            this.output = mask.like(rows, maskRow.length);
            this.inputGradient = mask.like(rows, maskRow.length);
        }

        @Override
        public Matrix forward(Matrix input, StepContext step) {
            Requirement.fits("dropout input", input, layer.type, mask.rows(), mask.columns());
            drawMask(step.random("dropout"));
            wentForward = true;
            output.copyFrom(input);
            return output.multiplyElements(mask);
        }

        private void drawMask(RandomStream random) {
            double kept = 1 / (1 - layer.rate);
            for (int row = 0; row < mask.rows(); row++) {
                for (int column = 0; column < maskRow.length; column++) {
                    maskRow[column] = random.nextDouble() < layer.rate ? 0 : kept;
                }
                mask.setRow(row, maskRow);
            }
        }

        /** The map is linear, {@code output = mask ∘ input}: so is its transposed, with the same mask. */
        @Override
        public Matrix backward(Matrix upstream, Gradients gradients) {
            Requirement.forwardCameFirst("dropout", wentForward);
            Requirement.fits("dropout upstream gradient", upstream, layer.type, mask.rows(), mask.columns());
            inputGradient.copyFrom(upstream);
            return inputGradient.multiplyElements(mask);
        }

        @Override
        public void show(BiConsumer<String, Matrix> quantities) {
            if (wentForward) {
                quantities.accept("mask", mask);
                quantities.accept("a", output);
            }
        }
    }
}
