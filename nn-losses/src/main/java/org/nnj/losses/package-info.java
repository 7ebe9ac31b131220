/** The standard loss functions. */
@NullMarked
package org.nnj.losses;

import org.jspecify.annotations.NullMarked;
