/** Matrices, shapes, random streams and the kernels behind the products. Nothing here knows of networks. Begin with {@code Matrix}. */
@NullMarked
package org.nnj.api.math;

import org.jspecify.annotations.NullMarked;
