/** The contract of data: generators, batches and transforms. The readers themselves are plugins. Begin with {@code DataGenerator}. */
@NullMarked
package org.nnj.api.data;

import org.jspecify.annotations.NullMarked;
