/** The standard activation functions. */
@NullMarked
package org.nnj.activations;

import org.jspecify.annotations.NullMarked;
