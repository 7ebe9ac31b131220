/**
 * Where examples come from and how they are prepared: data held in memory, IDX and CSV files,
 * folders of images, generated sets, the division into
 * training, validation and test parts, and transforms that are fitted on the training part. Nothing here knows of
 * networks. Begin with {@link InMemory}: whatever is read or generated becomes one.
 */
@NullMarked
package org.nnj.data;

import org.jspecify.annotations.NullMarked;
