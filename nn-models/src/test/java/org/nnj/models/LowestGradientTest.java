package org.nnj.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;
import org.nnj.api.component.Components;
import org.nnj.api.data.Batch;
import org.nnj.api.layer.ForwardPass;
import org.nnj.api.layer.Gradients;
import org.nnj.api.layer.Layer;
import org.nnj.api.layer.LayerSpec;
import org.nnj.api.layer.Parameter;
import org.nnj.api.layer.Role;
import org.nnj.api.layer.Scratch;
import org.nnj.api.layer.StepContext;
import org.nnj.api.math.DoubleMatrix;
import org.nnj.api.math.ElementType;
import org.nnj.api.math.Matrix;
import org.nnj.api.math.RandomStream;
import org.nnj.api.math.Shape;

/** Errors travel down to the first layer that learns and no further: nobody wants a gradient with respect to the input. */
class LowestGradientTest {

    private static final Batch BATCH =
            Batch.of(DoubleMatrix.of(new double[][] {{1, 2, 3, 4}}), DoubleMatrix.of(new double[][] {{1, 0}}));

    private final List<String> calls = new ArrayList<>();

    @Test
    void belowTheFirstLayerThatLearnsNothingGoesBackward() {
        Sequential model = Sequential.input(2, 2)
                .layer(watched("flatten", layer("flatten")))
                .layer(watched("noise", layer("dropout(0.5)")))
                .layer(watched("first", layer("dense(units=3, activation=tanh)")))
                .layer(watched("between", layer("activation(relu)")))
                .layer(watched("second", layer("dense(units=3, activation=tanh)")))
                .dense(2, "softmax")
                .loss("categorical-crossentropy")
                .optimizer("sgd(0.1)")
                .build();
        model.trainStep(BATCH);
        assertThat(calls).containsExactly("second backward", "between backward", "first backwardFirst");
    }

    @Test
    void aLayerThatOnlyCountsDoesNotLearn() {
        Sequential model = Sequential.input(2, 2)
                .layer("flatten")
                .layer(watched("counting", new Counting()))
                .layer(watched("first", layer("dense(units=3, activation=tanh)")))
                .dense(2, "softmax")
                .loss("categorical-crossentropy")
                .optimizer("sgd(0.1)")
                .build();
        model.trainStep(BATCH);
        assertThat(calls).containsExactly("first backwardFirst");
        assertThat(model.parameters().get(0).value().get(0, 0)).isOne();
    }

    private LayerSpec watched(String name, LayerSpec layer) {
        return new Watched(name, layer, calls);
    }

    private static LayerSpec layer(String text) {
        return Components.shared().find(LayerSpec.class, text);
    }

    /** Another layer that writes down how its passes go backward. */
    private record Watched(String name, LayerSpec watched, List<String> calls) implements LayerSpec {

        @Override
        public Layer build(Shape input, ElementType type, RandomStream random) {
            return new WatchedLayer(name, watched.build(input, type, random), calls);
        }
    }

    private record WatchedLayer(String name, Layer watched, List<String> calls) implements Layer {

        @Override
        public Shape inputShape() {
            return watched.inputShape();
        }

        @Override
        public Shape outputShape() {
            return watched.outputShape();
        }

        @Override
        public List<Parameter> parameters() {
            return watched.parameters();
        }

        @Override
        public void predict(Matrix input, Matrix output, Scratch scratch) {
            watched.predict(input, output, scratch);
        }

        @Override
        public ForwardPass newPass(int rows) {
            return new WatchedPass(name, watched.newPass(rows), calls);
        }
    }

    private record WatchedPass(String name, ForwardPass watched, List<String> calls) implements ForwardPass {

        @Override
        public Matrix forward(Matrix input, StepContext step) {
            return watched.forward(input, step);
        }

        @Override
        public Matrix backward(Matrix upstream, Gradients gradients) {
            calls.add(name + " backward");
            return watched.backward(upstream, gradients);
        }

        @Override
        public void backwardFirst(Matrix upstream, Gradients gradients) {
            calls.add(name + " backwardFirst");
            watched.backwardFirst(upstream, gradients);
        }

        @Override
        public void commit() {
            watched.commit();
        }

        @Override
        public void show(BiConsumer<String, Matrix> quantities) {
            watched.show(quantities);
        }
    }

    /** Hands everything on and counts the steps: its one parameter is state, which no gradient reaches. */
    private record Counting() implements LayerSpec {

        @Override
        public Layer build(Shape input, ElementType type, RandomStream random) {
            return new CountingLayer(input, List.of(Parameter.of("count", Role.STATE, type.zeros(1, 1))));
        }
    }

    private record CountingLayer(Shape inputShape, List<Parameter> parameters) implements Layer {

        @Override
        public Shape outputShape() {
            return inputShape;
        }

        @Override
        public void predict(Matrix input, Matrix output, Scratch scratch) {
            output.copyFrom(input);
        }

        @Override
        public ForwardPass newPass(int rows) {
            Matrix count = parameters.get(0).value();
            return new ForwardPass() {
                @Override
                public Matrix forward(Matrix input, StepContext step) {
                    return input;
                }

                @Override
                public Matrix backward(Matrix upstream, Gradients gradients) {
                    return upstream;
                }

                @Override
                public void commit() {
                    count.set(0, 0, count.get(0, 0) + 1);
                }
            };
        }
    }
}
