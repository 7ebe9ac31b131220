/**
 * What a model is, what training tells its observers, and what they may answer; and the gradient check, which needs no more of a
 * model than its cost and gradients. The models themselves live elsewhere. Begin with {@link org.nnj.api.model.Model}.
 */
@NullMarked
package org.nnj.api.model;

import org.jspecify.annotations.NullMarked;
