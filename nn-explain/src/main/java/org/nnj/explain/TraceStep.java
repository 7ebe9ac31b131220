package org.nnj.explain;

import org.nnj.api.math.Matrix;

/**
 * One line of the computation: a matrix, and the formula that made it.
 *
 * @param phase the part of the training step
 * @param layer which layer, counted from 1; 0 for what comes into the first one
 * @param layerName what the model calls it, such as {@code dense-1}; {@code input} for layer 0
 * @param quantity what the matrix is
 * @param symbol its letter with the layer above it, such as {@code z¹}, {@code δ²} or {@code ∂C/∂W²}; different in each step
 * @param formula what made it, such as {@code z¹ = W¹ a⁰ + b¹}; vectors are those of one example
 * @param equation its number in the seminar paper, such as {@code 16} or {@code BP2.2}; empty if the paper has none
 * @param remark what there is to say of this one; may be empty
 * @param matrix the values, in the precision of the trace
 */
public record TraceStep(
        Phase phase,
        int layer,
        String layerName,
        Quantity quantity,
        String symbol,
        String formula,
        String equation,
        String remark,
        Matrix matrix) {

    /**
     * The shape as messages and documents write it.
     *
     * @return such as {@code (32×10)}
     */
    public String shape() {
        return "(" + matrix.rows() + "×" + matrix.columns() + ")";
    }
}
