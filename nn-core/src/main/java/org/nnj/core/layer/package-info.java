/**
 * The layers of a multi-layer perceptron: each a public record that says what the layer is, and beside it, package-private, the
 * layer itself with its parameters and the tape of one batch. How parameters start is in {@link org.nnj.core.initializer}; no
 * loss and no training loop lives here. Begin with {@link org.nnj.core.layer.Dense}, then {@code DensePass}, where
 * back-propagation happens.
 */
@NullMarked
package org.nnj.core.layer;

import org.jspecify.annotations.NullMarked;
