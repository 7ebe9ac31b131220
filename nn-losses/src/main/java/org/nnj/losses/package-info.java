/**
 * The standard loss functions, each a record of its own, and for the canonical pairs of loss and output activation their joined
 * forms on the weighted inputs. Means over examples and metrics do not belong here. Begin with
 * {@link org.nnj.losses.SumOfSquaredErrors}, then {@link org.nnj.losses.CategoricalCrossentropy} with its joined form.
 */
@NullMarked
package org.nnj.losses;

import org.jspecify.annotations.NullMarked;
