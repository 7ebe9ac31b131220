/** The contract of losses, alone and joined to the activation before them. The losses themselves are plugins. Begin with {@code Loss}. */
@NullMarked
package org.nnj.api.loss;

import org.jspecify.annotations.NullMarked;
