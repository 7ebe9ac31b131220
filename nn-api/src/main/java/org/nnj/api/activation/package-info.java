/**
 * What an activation function is: a map of rows, its vector-Jacobian product, and the mean function it may compute. Only the
 * contracts and the neutral element {@link org.nnj.api.activation.Linear} live here; the functions themselves are plugins.
 * Begin with {@link org.nnj.api.activation.ElementwiseActivation}, which is what a plugin usually implements.
 */
@NullMarked
package org.nnj.api.activation;

import org.jspecify.annotations.NullMarked;
