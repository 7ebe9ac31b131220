/** Layers, initializers, regularizers, and the objective that joins output activation and loss. */
@NullMarked
package org.nnj.core;

import org.jspecify.annotations.NullMarked;
