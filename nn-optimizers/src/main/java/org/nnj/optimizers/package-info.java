/** The standard optimizers and learning-rate schedules. */
@NullMarked
package org.nnj.optimizers;

import org.jspecify.annotations.NullMarked;
