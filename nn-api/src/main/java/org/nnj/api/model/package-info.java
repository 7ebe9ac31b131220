/** The contract of models and of those who watch them learn. It stands above every other package. Begin with {@code Model}. */
@NullMarked
package org.nnj.api.model;

import org.jspecify.annotations.NullMarked;
