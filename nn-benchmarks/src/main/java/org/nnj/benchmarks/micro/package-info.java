/**
 * Single loops, measured by JMH: matrix products, activations, updates, the making of batches, and formulas of plugins. Begin with
 * {@link org.nnj.benchmarks.micro.Loops}, which runs them and prints tables.
 */
@NullMarked
package org.nnj.benchmarks.micro;

import org.jspecify.annotations.NullMarked;
