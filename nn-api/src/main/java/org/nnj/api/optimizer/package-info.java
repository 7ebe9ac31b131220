/**
 * What an optimizer is: an immutable rule that turns a parameter, its gradient and a few remembered numbers into the next
 * parameter; and what a learning-rate schedule is. Clipping and regularization belong to the training loop, not here. Begin with
 * {@link org.nnj.api.optimizer.Optimizer}.
 */
@NullMarked
package org.nnj.api.optimizer;

import org.jspecify.annotations.NullMarked;
