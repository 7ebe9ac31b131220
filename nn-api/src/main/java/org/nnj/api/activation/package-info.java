/** The contract of activation functions and their neutral element. The functions themselves are plugins. Begin with {@code Activation}. */
@NullMarked
package org.nnj.api.activation;

import org.jspecify.annotations.NullMarked;
