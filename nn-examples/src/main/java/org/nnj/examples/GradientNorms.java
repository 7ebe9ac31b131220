package org.nnj.examples;

import java.util.ArrayList;
import java.util.List;
import org.nnj.activations.Softmax;
import org.nnj.activations.Tanh;
import org.nnj.api.data.Batch;
import org.nnj.api.data.BatchCursor;
import org.nnj.api.data.DataGenerator;
import org.nnj.api.layer.Gradients;
import org.nnj.api.layer.Initializer;
import org.nnj.api.layer.Role;
import org.nnj.api.math.ElementType;
import org.nnj.core.layer.Dense;
import org.nnj.models.Sequential;

/** How much of the error arrives at each layer of the seminar's network before it has learned anything. */
final class GradientNorms {

    private GradientNorms() {}

    /** The Euclidean norm of {@code ∂C/∂W} for each layer, on the first batch. */
    static List<Double> of(DataGenerator digits, Initializer weights, Initializer biases, long seed) {
        Sequential model = Sequential.input(28, 28)
                .layer(new Dense(32, new Tanh()).withWeights(weights).withBias(biases))
                .layer(new Dense(16, new Tanh()).withWeights(weights).withBias(biases))
                .layer(new Dense(10, new Softmax()).withWeights(weights).withBias(biases))
                .loss("categorical-crossentropy")
                .optimizer("sgd(0.1)")
                .precision(ElementType.DOUBLE)
                .seed(seed)
                .build();
        Gradients gradients = Gradients.of(model.parameters());
        try (BatchCursor cursor = digits.train().open(0, 0, ElementType.DOUBLE)) {
            Batch batch = cursor.next();
            model.gradients(batch, gradients);
        }
        List<Double> norms = new ArrayList<>();
        for (int position = 0; position < model.parameters().size(); position++) {
            if (model.parameters().get(position).role() == Role.WEIGHT) {
                norms.add(Math.sqrt(gradients.get(position).sumOfSquares()));
            }
        }
        return norms;
    }
}
