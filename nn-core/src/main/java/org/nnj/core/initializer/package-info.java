/**
 * How weights and biases start: constants, plain distributions, and the distributions whose spread follows from the number of
 * inputs and neurons. The zeros live with the contract in {@link org.nnj.api.layer}. Begin with {@link
 * org.nnj.core.initializer.GlorotUniform}, which is what a dense layer takes by default.
 */
@NullMarked
package org.nnj.core.initializer;

import org.jspecify.annotations.NullMarked;
