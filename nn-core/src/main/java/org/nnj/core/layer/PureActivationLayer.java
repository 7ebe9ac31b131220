package org.nnj.core.layer;

import java.util.List;
import java.util.function.BiConsumer;
import org.nnj.api.activation.Activation;
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

/** What an {@link ActivationLayer} builds for any activation but the linear one: a function of its input, without parameters. */
record PureActivationLayer(Activation activation, ElementType type, Shape inputShape) implements Layer {

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
        Requirement.fits("activation input", input, type, input.rows(), inputShape.size());
        Requirement.fits("activation output", output, type, input.rows(), inputShape.size());
        activation.forward(input, output);
    }

    @Override
    public ForwardPass newPass(int rows) {
        return new Pass(this, Check.atLeast("activation rows", rows, 1));
    }

    private static final class Pass implements ForwardPass {

        private final PureActivationLayer layer;
        private final Matrix a;
        private final Matrix delta;
        private Matrix z;
        private Matrix upstream;
        private boolean wentForward;
        private boolean wentBackward;

        Pass(PureActivationLayer layer, int rows) {
            this.layer = layer;
            this.a = layer.type.zeros(rows, layer.inputShape.size());
            this.delta = a.like(rows, a.columns());
            this.z = a;
            this.upstream = delta;
        }

        @Override
        public Matrix forward(Matrix input, StepContext step) {
            Requirement.fits("activation input", input, layer.type, a.rows(), a.columns());
            z = input;
            wentForward = true;
            wentBackward = false;
            layer.activation.forward(z, a); // equation 17
            return a;
        }

        @Override
        public Matrix backward(Matrix upstream, Gradients gradients) {
            Requirement.forwardCameFirst("activation", wentForward);
            Requirement.fits("activation upstream gradient", upstream, layer.type, a.rows(), a.columns());
            this.upstream = upstream;
            wentBackward = true;
            layer.activation.backward(z, a, upstream, delta); // BP2.2, the factor J_f(Z)ᵀ
            return delta;
        }

        @Override
        public void show(BiConsumer<String, Matrix> quantities) {
            if (wentForward) {
                quantities.accept("input", z);
                quantities.accept("z", z);
                quantities.accept("a", a);
            }
            if (wentBackward) {
                quantities.accept("upstream", upstream);
                quantities.accept("delta", delta);
            }
        }
    }
}
