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
import org.nnj.api.math.Shape;

/**
 * A layer that changes no number, but perhaps the shape by which a row is read. Its tape hands on the matrices it is given, in
 * both directions.
 */
record IdentityLayer(String name, ElementType type, Shape inputShape, Shape outputShape) implements Layer {

    @Override
    public List<Parameter> parameters() {
        return List.of();
    }

    @Override
    public void predict(Matrix input, Matrix output, Scratch scratch) {
        Requirement.fits(name + " input", input, type, input.rows(), inputShape.size());
        Requirement.fits(name + " output", output, type, input.rows(), outputShape.size());
        output.copyFrom(input);
    }

    @Override
    public ForwardPass newPass(int rows) {
        return new Pass(this, Check.atLeast(name + " rows", rows, 1));
    }

    private static final class Pass implements ForwardPass {

        private final IdentityLayer layer;
        private final int rows;
        private final String inputName;
        private final String upstreamName;
        private Matrix input;
        private boolean wentForward;

        Pass(IdentityLayer layer, int rows) {
            this.layer = layer;
            this.rows = rows;
            this.inputName = layer.name + " input";
            this.upstreamName = layer.name + " upstream gradient";
            this.input = layer.type.zeros(0, 0);
        }

        @Override
        public Matrix forward(Matrix input, StepContext step) {
            Requirement.fits(inputName, input, layer.type, rows, layer.inputShape.size());
            this.input = input;
            wentForward = true;
            return input;
        }

        @Override
        public Matrix backward(Matrix upstream, Gradients gradients) {
            Requirement.forwardCameFirst(layer.name, wentForward);
            Requirement.fits(upstreamName, upstream, layer.type, rows, layer.outputShape.size());
            return upstream;
        }

        @Override
        public void show(BiConsumer<String, Matrix> quantities) {
            if (wentForward) {
                quantities.accept("input", input);
                quantities.accept("a", input);
            }
        }
    }
}
