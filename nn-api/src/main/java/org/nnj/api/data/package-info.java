/**
 * Where examples come from: generators with a training, a validation and a test part, batches whose order is a function of seed
 * and epoch, and transforms that are fitted on the training part. Begin with {@link org.nnj.api.data.DataGenerator}.
 */
@NullMarked
package org.nnj.api.data;

import org.jspecify.annotations.NullMarked;
