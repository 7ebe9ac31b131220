/**
 * Observers of training: progress on a terminal, early stopping, learning rate on plateau, a stop for runs that get worse,
 * checkpoints, and the history as a file. They are told records and answer with directives; none of them sees the model. Begin with {@link
 * org.nnj.models.callback.EarlyStopping}.
 */
@NullMarked
package org.nnj.models.callback;

import org.jspecify.annotations.NullMarked;
