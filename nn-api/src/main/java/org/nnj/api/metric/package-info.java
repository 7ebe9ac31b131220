/**
 * What a metric is: a description, and an accumulator that is told batch after batch and gives one number. Begin with {@link
 * org.nnj.api.metric.Metric}.
 */
@NullMarked
package org.nnj.api.metric;

import org.jspecify.annotations.NullMarked;
