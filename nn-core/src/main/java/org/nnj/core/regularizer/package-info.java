/**
 * Penalties on the size of weights: L1, L2 and both. Weight decay that bypasses the cost belongs to optimizers, not here. Begin
 * with {@link org.nnj.core.regularizer.L2}.
 */
@NullMarked
package org.nnj.core.regularizer;

import org.jspecify.annotations.NullMarked;
