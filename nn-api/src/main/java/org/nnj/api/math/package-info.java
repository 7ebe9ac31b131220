/**
 * Numbers: the two matrices, the kernels that multiply them, the functions and random streams whose bits are the same on every JDK. It sees
 * nothing but the JDK, and nothing here knows of layers, losses or components. Begin with {@link org.nnj.api.math.Matrix}.
 */
@NullMarked
package org.nnj.api.math;

import org.jspecify.annotations.NullMarked;
