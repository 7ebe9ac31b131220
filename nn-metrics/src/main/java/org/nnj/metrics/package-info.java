/**
 * The standard metrics, each a record, and the accumulators that count for them. A metric reads predictions and targets and knows
 * nothing of networks or training. Begin with {@link org.nnj.metrics.Accuracy}, then {@link org.nnj.metrics.Precision}.
 */
@NullMarked
package org.nnj.metrics;

import org.jspecify.annotations.NullMarked;
