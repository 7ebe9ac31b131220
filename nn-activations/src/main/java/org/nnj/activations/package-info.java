/**
 * The standard activation functions, each a record of its own: the formula in doubles, and once more in floats where it is hot.
 * Nothing else lives here but what they share, the blocks that float forms work on and the normal distribution that
 * {@link org.nnj.activations.Gelu} is made of; the linear activation lies beside its contract in
 * {@code org.nnj.api.activation}. Begin with {@link org.nnj.activations.Tanh}, and for a function of the whole row with
 * {@link org.nnj.activations.Softmax}.
 */
@NullMarked
package org.nnj.activations;

import org.jspecify.annotations.NullMarked;
