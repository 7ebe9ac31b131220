/** The contract of metrics and their accumulators. The metrics themselves are plugins. Begin with {@code Metric}. */
@NullMarked
package org.nnj.api.metric;

import org.jspecify.annotations.NullMarked;
