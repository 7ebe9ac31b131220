/** The standard metrics. */
@NullMarked
package org.nnj.metrics;

import org.jspecify.annotations.NullMarked;
