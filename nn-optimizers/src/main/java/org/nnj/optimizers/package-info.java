/**
 * The standard optimizers and learning-rate schedules, each a record that knows its formula and nothing of networks; clipping and
 * regularization belong to the training loop. Begin with {@link org.nnj.optimizers.Sgd} and {@link org.nnj.optimizers.Cosine}.
 */
@NullMarked
package org.nnj.optimizers;

import org.jspecify.annotations.NullMarked;
