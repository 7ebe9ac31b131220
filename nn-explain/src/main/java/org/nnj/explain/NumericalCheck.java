package org.nnj.explain;

import org.nnj.api.data.Batch;
import org.nnj.api.math.ElementType;
import org.nnj.api.model.GradientCheck;
import org.nnj.models.Sequential;

/**
 * Back-propagation through one's own network against difference quotients of its cost (Südmersen, equation 20): the test that no
 * slip in a derivation, a layer or a loss passes.
 *
 * <pre>{@code
 * GradientCheck.Report report = NumericalCheck.of(model, batch);
 * System.out.println(report);          // begins with the verdict, right, doubtful or wrong, in words
 * }</pre>
 *
 * <p>It is done by a copy in double precision, for the rounding of single precision hides the mistake sought.
 */
public final class NumericalCheck {

    /** Each element costs two forward passes: a thousand of a small network take a second at most. */
    private static final long ALL = 2_000;

    /** Of a larger network's parameter so many elements, drawn at random: a slip is rarely in a single one. */
    private static final int SAMPLE = 100;

    private NumericalCheck() {}

    /**
     * Checks a network on a few examples: a small one in every element, a large one in a hundred of each parameter.
     *
     * @param model not changed, in either precision; its transforms have seen data
     * @param batch a few examples that fit it
     * @return the comparison; its text begins with the verdict
     * @throws IllegalArgumentException if the batch does not fit the model
     * @throws IllegalStateException if the model has transforms that have seen no data
     */
    public static GradientCheck.Report of(Sequential model, Batch batch) {
        Sequential copy = model.copy(ElementType.DOUBLE);
        long elements =
                copy.parameters().stream().mapToLong(p -> p.value().size()).sum();
        return elements <= ALL
                ? GradientCheck.of(copy, batch)
                : GradientCheck.sampled(copy, batch, SAMPLE, model.spec().seed());
    }
}
