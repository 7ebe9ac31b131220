package org.nnj.api.activation;

/**
 * A mean function of generalised linear models that an output activation may compute. It is how a loss recognises its canonical
 * partner without knowing the activation's class.
 *
 * <p>Source: McCullagh, Nelder, "Generalized Linear Models", 2nd ed. 1989, §2.2.4.
 */
public enum InverseLink {
    /** {@code μ = z}: regression. */
    IDENTITY,
    /** {@code μ = 1/(1 + e^−z)} for each output on its own: independent yes-no decisions. */
    LOGISTIC,
    /** {@code μ_i = e^z_i / Σ_k e^z_k} over the row: one class of several. */
    SOFTMAX
}
