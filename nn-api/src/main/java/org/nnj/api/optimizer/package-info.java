/** The contract of update rules and learning-rate schedules. The rules themselves are plugins. Begin with {@code Optimizer}. */
@NullMarked
package org.nnj.api.optimizer;

import org.jspecify.annotations.NullMarked;
