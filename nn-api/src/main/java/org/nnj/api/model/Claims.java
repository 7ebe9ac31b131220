package org.nnj.api.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleSupplier;
import java.util.stream.IntStream;
import org.nnj.api.activation.Activation;
import org.nnj.api.component.Components;
import org.nnj.api.data.Batch;
import org.nnj.api.layer.ForwardPass;
import org.nnj.api.layer.Gradients;
import org.nnj.api.layer.Layer;
import org.nnj.api.layer.Parameter;
import org.nnj.api.layer.Role;
import org.nnj.api.layer.StepContext;
import org.nnj.api.loss.Loss;
import org.nnj.api.math.ElementType;
import org.nnj.api.math.Matrix;
import org.nnj.api.math.RandomStream;

/**
 * All that something claims of its gradients, and the cost that they are the gradients of. What has a matrix as its result gets
 * a cost by {@code Σ g ∘ result} with fixed random {@code g}, which is then the upstream gradient.
 *
 * @param all the claims
 * @param cost of the present values of their matrices
 */
record Claims(List<Claim> all, DoubleSupplier cost) {

    /** Of the upstream gradients, and of noise in layers. */
    private static final long SEED = 42;

    static Claims of(Differentiable model, Batch batch) {
        Gradients gradients = Gradients.of(model.parameters());
        model.gradients(batch, gradients);
        return new Claims(learned(model.parameters(), gradients), () -> model.cost(batch));
    }

    static Claims of(Layer layer, Matrix input) {
        StepContext step = StepContext.of(SEED, 0).layer(0);
        ForwardPass pass = layer.newPass(input.rows());
        Matrix upstream = upstream(pass.forward(input, step));
        Gradients gradients = Gradients.of(layer.parameters());
        Matrix toInput = pass.backward(upstream.copy(), gradients).copy();
        List<Claim> claims = learned(layer.parameters(), gradients);
        claims.add(Claim.of("input", input, toInput));
        return new Claims(claims, () -> product(pass.forward(input, step), upstream));
    }

    static Claims of(Activation activation, Matrix z) {
        Matrix a = z.like(z.rows(), z.columns());
        activation.forward(z, a);
        Matrix upstream = upstream(a);
        Matrix delta = z.like(z.rows(), z.columns());
        activation.backward(z, a, upstream, delta);
        return new Claims(List.of(Claim.of(Components.nameOf(activation), z, delta)), () -> {
            activation.forward(z, a);
            return product(a, upstream);
        });
    }

    static Claims of(Loss loss, Matrix predictions, Matrix targets) {
        Matrix losses = predictions.like(predictions.rows(), 1);
        Matrix gradients = predictions.like(predictions.rows(), predictions.columns());
        loss.evaluate(predictions, targets, losses, gradients);
        Matrix unused = gradients.copy();
        Matrix ones = losses.copy().fill(1);
        return new Claims(List.of(Claim.of(Components.nameOf(loss), predictions, gradients)), () -> {
            loss.evaluate(predictions, targets, losses, unused);
            return product(losses, ones);
        });
    }

    private static List<Claim> learned(List<Parameter> parameters, Gradients gradients) {
        List<Claim> claims = new ArrayList<>();
        for (int i = 0; i < parameters.size(); i++) {
            if (parameters.get(i).role() != Role.STATE) {
                claims.add(Claim.of(parameters.get(i), gradients.get(i)));
            }
        }
        return claims;
    }

    /** Compares so many elements of each matrix with difference quotients. */
    GradientCheck.Report compared(int elements, long seed) {
        all.forEach(Claims::requireDouble);
        double magnitude = Math.abs(cost.getAsDouble());
        List<GradientCheck.Entry> entries = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            int[] chosen = chosen(all.get(i).value().size(), elements, RandomStream.of(seed, "gradient-check", i));
            entries.add(all.get(i).tried(cost, magnitude, chosen));
        }
        return new GradientCheck.Report(entries);
    }

    private static void requireDouble(Claim claim) {
        if (claim.value().type() != ElementType.DOUBLE) {
            throw new IllegalArgumentException("gradient check: expected a model in double precision, but "
                    + claim.name() + " is in single; build the model with ElementType.DOUBLE");
        }
    }

    private static int[] chosen(int size, int elements, RandomStream random) {
        if (elements < 1) {
            throw new IllegalArgumentException("gradient check: expected at least 1 element, but was " + elements);
        }
        int[] all = IntStream.range(0, size).toArray();
        if (size <= elements) {
            return all;
        }
        random.shuffle(all);
        return Arrays.copyOf(all, elements);
    }

    private static Matrix upstream(Matrix output) {
        RandomStream random = RandomStream.of(SEED, "gradient-check-upstream");
        return output.like(output.rows(), output.columns()).map(zero -> random.uniform(-1, 1));
    }

    private static double product(Matrix matrix, Matrix factors) {
        double sum = 0;
        for (int row = 0; row < matrix.rows(); row++) {
            for (int column = 0; column < matrix.columns(); column++) {
                sum += matrix.get(row, column) * factors.get(row, column);
            }
        }
        return sum;
    }
}
