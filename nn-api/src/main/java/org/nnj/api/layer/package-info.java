/** The contract of layers, their parameters, initializers and regularizers. The layers themselves live in nn-core. Begin with {@code LayerSpec}. */
@NullMarked
package org.nnj.api.layer;

import org.jspecify.annotations.NullMarked;
