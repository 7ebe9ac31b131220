/**
 * One training step, taken apart: every quantity of forward and backward propagation with the formula that made it, as text, JSON
 * or a page to step through. Nothing here changes the model it looks at. Begin with {@link org.nnj.explain.Trace}.
 */
@NullMarked
package org.nnj.explain;

import org.jspecify.annotations.NullMarked;
