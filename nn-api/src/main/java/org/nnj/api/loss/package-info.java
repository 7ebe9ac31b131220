/**
 * What a loss is: a number for one example, its gradient, and, beside a known mean function, both on the weighted inputs. No
 * loss averages over examples; the training objective does. Begin with {@link org.nnj.api.loss.Loss}.
 */
@NullMarked
package org.nnj.api.loss;

import org.jspecify.annotations.NullMarked;
