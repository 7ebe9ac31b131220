/** Sources of data, how they are split, and how they are scaled. */
@NullMarked
package org.nnj.data;

import org.jspecify.annotations.NullMarked;
