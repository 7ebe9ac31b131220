/**
 * What a layer is: a specification (an immutable record), the layer built from it (its parameters), and a forward pass (the tape
 * of one batch). Also what belongs to parameters: their gradients, initializers and regularizers. No layer lives here. Begin
 * with {@link org.nnj.api.layer.LayerSpec}, then {@link org.nnj.api.layer.Layer} and {@link org.nnj.api.layer.ForwardPass}.
 */
@NullMarked
package org.nnj.api.layer;

import org.jspecify.annotations.NullMarked;
