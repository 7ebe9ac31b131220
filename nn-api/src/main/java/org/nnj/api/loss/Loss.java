package org.nnj.api.loss;

import java.util.Optional;
import org.nnj.api.activation.InverseLink;
import org.nnj.api.component.Component;
import org.nnj.api.component.Components;
import org.nnj.api.math.Matrix;

/**
 * A loss {@code L(ŷ, y)} of one example, and its gradient {@code ∂L/∂ŷ}. It never averages over examples: the mean, which makes a
 * cost of losses, is taken in one place, by the training objective. Whether it sums or averages over <em>outputs</em> is said
 * in its Javadoc.
 *
 * <p>Source: Südmersen, "Neural Networks from Scratch", equations 15, 18 (loss), 19 (cost), 25 (gradient).
 */
public interface Loss extends Component {

    /**
     * The loss of one example in doubles.
     *
     * @param prediction ŷ, one value an output
     * @param target y, {@link #targetColumns} values
     * @return {@code L(ŷ, y)}; may be infinite where the formula is
     */
    double value(double[] prediction, double[] target);

    /**
     * The gradient of one example in doubles.
     *
     * @param prediction ŷ, one value an output
     * @param target y, {@link #targetColumns} values
     * @param gradient receives {@code ∂L/∂ŷ}, one value an output; another array than the others
     */
    void gradient(double[] prediction, double[] target, double[] gradient);

    /**
     * Losses and gradients of a batch, row by row, in one pass; by default through the double forms.
     *
     * @param predictions {@code batch × outputs}
     * @param targets {@code batch × targetColumns}
     * @param losses receives one loss an example, {@code batch × 1}
     * @param gradients receives {@code ∂L/∂ŷ}, {@code batch × outputs}; another matrix than the others
     */
    default void evaluate(Matrix predictions, Matrix targets, Matrix losses, Matrix gradients) {
        requireTargets(targets, predictions.rows(), predictions.columns());
        double[] prediction = new double[predictions.columns()];
        double[] target = new double[targets.columns()];
        double[] gradient = new double[predictions.columns()];
        for (int row = 0; row < predictions.rows(); row++) {
            predictions.copyRow(row, prediction);
            targets.copyRow(row, target);
            losses.set(row, 0, value(prediction, target));
            gradient(prediction, target, gradient);
            gradients.setRow(row, gradient);
        }
    }

    /**
     * How many target columns belong to so many outputs.
     *
     * @param outputs width of the network's output
     * @return as many by default; 1 for losses that take a class index
     */
    default int targetColumns(int outputs) {
        return outputs;
    }

    /**
     * Refuses targets that this loss cannot take; called once a batch, before anything is computed. By default only the shape
     * is checked; a loss that takes class indices checks their range too.
     *
     * @param targets what the batch brings
     * @param rows the number of examples
     * @param outputs width of the network's output
     * @throws IllegalArgumentException if the targets do not fit
     */
    default void requireTargets(Matrix targets, int rows, int outputs) {
        if (targets.rows() != rows
                || targets.columns() != targetColumns(outputs)) { // the text is made for a failure only
            targets.requireShape(Components.nameOf(getClass()) + " targets", rows, targetColumns(outputs));
        }
    }

    /**
     * The same loss as a function of the weighted inputs {@code z} beneath a mean function, if there is a shorter or more
     * stable form of it than the composition.
     *
     * @param link the mean function that the output activation computes
     * @return the joined form; empty by default
     */
    default Optional<LinkedLoss> onLogits(InverseLink link) {
        return Optional.empty();
    }
}
