package org.nnj.testkit;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import org.nnj.api.activation.Activation;
import org.nnj.api.component.Components;
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

/** One right layer, {@code a = x ∘ w} with a factor for each input, and one that breaks each law. */
public final class WrongLayers {

    private WrongLayers() {}

    /** What is wrong with a layer. */
    enum Flaw {
        NOTHING,
        INPUT_GRADIENT,
        WEIGHT_GRADIENT,
        SETS_GRADIENT,
        FIRST_FORGETS,
        SHARED_TAPE,
        STALE_TAPE,
        PREDICTS_OTHERWISE,
        FLOAT_DRIFT,
        ANONYMOUS,
        UNSEEDED,
        SHARED_OUTPUT,
        BATCH_MEAN,
        SCRIBBLES,
        SAME_NAMES,
        STATE_AT_ONCE;

        /** The flaw that a record is called after. */
        static Flaw of(LayerSpec spec) {
            String constant = Components.nameOf(spec).replace('-', '_').toUpperCase(Locale.ROOT);
            return Arrays.stream(values())
                    .filter(flaw -> flaw.name().equals(constant))
                    .findFirst()
                    .orElse(NOTHING);
        }
    }

    /** The right specification. */
    public interface Scaling extends LayerSpec {
        AtomicLong SEED = new AtomicLong();

        @Override
        default Layer build(Shape input, ElementType type, RandomStream random) {
            Flaw flaw = Flaw.of(this);
            RandomStream source = flaw == Flaw.UNSEEDED ? RandomStream.of(SEED.incrementAndGet(), "unseeded") : random;
            Matrix weights = type.zeros(1, input.size());
            weights.map(w -> source.uniform(-1, 1));
            String name = Components.nameOf(this);
            return new Scale(flaw, flaw == Flaw.ANONYMOUS ? "input" : name + " input", input, weights);
        }
    }

    public record Right() implements Scaling {}

    public record InputGradient() implements Scaling {}

    public record WeightGradient() implements Scaling {}

    public record SetsGradient() implements Scaling {}

    public record FirstForgets() implements Scaling {}

    public record SharedTape() implements Scaling {}

    public record StaleTape() implements Scaling {}

    public record PredictsOtherwise() implements Scaling {}

    public record FloatDrift() implements Scaling {}

    public record Anonymous() implements Scaling {}

    public record Unseeded() implements Scaling {}

    public record SharedOutput() implements Scaling {}

    /** Lets the first row of a batch into all others, by very little. */
    public record BatchMean() implements Scaling {}

    /** Turns the zeros of its input into negative ones. */
    public record Scribbles() implements Scaling {}

    public record SameNames() implements Scaling {}

    /** Counts its passes, and does not wait for the end of the step. */
    public record StateAtOnce() implements Scaling {}

    /** Says that it took another activation, and did not. */
    public record KeepsItsActivation() implements Scaling {
        @Override
        public Activation activation() {
            return new WrongActivations.Right();
        }

        @Override
        public LayerSpec withActivation(Activation activation) {
            return this;
        }
    }

    private static final class Scale implements Layer {

        private final Flaw flaw;
        private final String where;
        private final Shape shape;
        private final Matrix weights;
        private final Matrix count;
        private final Matrix[] shared = new Matrix[1];
        private final Matrix[] buffer = new Matrix[1];

        Scale(Flaw flaw, String where, Shape shape, Matrix weights) {
            this.flaw = flaw;
            this.where = where;
            this.shape = shape;
            this.weights = weights;
            this.count = weights.like(1, 1);
        }

        @Override
        public Shape inputShape() {
            return shape;
        }

        @Override
        public Shape outputShape() {
            return shape;
        }

        @Override
        public List<Parameter> parameters() {
            Parameter weight = Parameter.of("weights", Role.WEIGHT, weights);
            return switch (flaw) {
                case SAME_NAMES -> List.of(weight, Parameter.of("weights", Role.STATE, count));
                case STATE_AT_ONCE -> List.of(weight, Parameter.of("count", Role.STATE, count));
                default -> List.of(weight);
            };
        }

        private void multiply(Matrix input, Matrix output) {
            input.requireShape(where, input.rows(), shape.size());
            for (int row = 0; row < input.rows(); row++) {
                for (int column = 0; column < input.columns(); column++) {
                    output.set(row, column, input.get(row, column) * weights.get(0, column));
                }
            }
            if (flaw == Flaw.BATCH_MEAN) {
                double first = 1e-10 * output.get(0, 0); // too little for any law but one
                output.map(a -> a + first);
            }
            if (flaw == Flaw.SCRIBBLES) {
                input.map(x -> x == 0 ? -0.0 : x);
            }
            if (flaw == Flaw.FLOAT_DRIFT && input.type() == ElementType.FLOAT) {
                output.scale(1.001);
            }
        }

        @Override
        public void predict(Matrix input, Matrix output, Scratch scratch) {
            multiply(input, output);
            if (flaw == Flaw.SHARED_OUTPUT) {
                buffer[0] = output.copy();
                Thread.yield();
                output.copyFrom(buffer[0]);
            }
            if (flaw == Flaw.PREDICTS_OTHERWISE) {
                output.addScaled(1e-6, input);
            }
        }

        @Override
        public ForwardPass newPass(int rows) {
            return new Tape(this, rows);
        }
    }

    private static final class Tape implements ForwardPass {

        private final Scale layer;
        private final Matrix output;
        private final Matrix[] remembered;

        Tape(Scale layer, int rows) {
            this.layer = layer;
            this.output = layer.weights.like(rows, layer.shape.size());
            this.remembered = layer.flaw == Flaw.SHARED_TAPE ? layer.shared : new Matrix[1];
        }

        @Override
        public Matrix forward(Matrix input, StepContext step) {
            layer.multiply(input, output);
            if (layer.flaw == Flaw.STATE_AT_ONCE) {
                layer.count.map(passes -> passes + 1);
            }
            if (layer.flaw != Flaw.STALE_TAPE || remembered[0] == null) {
                remembered[0] = input;
            }
            return output;
        }

        @Override
        public Matrix backward(Matrix upstream, Gradients gradients) {
            Matrix weightGradient = layer.weights.like(1, layer.shape.size());
            upstream.copy().multiplyElements(remembered[0]).columnSums(weightGradient);
            if (layer.flaw == Flaw.SETS_GRADIENT) {
                gradients.get(0).fill(0);
            }
            gradients.get(0).addScaled(layer.flaw == Flaw.WEIGHT_GRADIENT ? 0.5 : 1, weightGradient);
            Matrix inputGradient = upstream.like(upstream.rows(), upstream.columns());
            layer.multiply(upstream, inputGradient);
            return layer.flaw == Flaw.INPUT_GRADIENT ? inputGradient.scale(-1) : inputGradient;
        }

        @Override
        public void backwardFirst(Matrix upstream, Gradients gradients) {
            if (layer.flaw != Flaw.FIRST_FORGETS) {
                backward(upstream, gradients);
            }
        }
    }
}
