/** Contracts that a plugin of NNJ must pass, as JUnit 5 tests. */
@NullMarked
package org.nnj.testkit;

import org.jspecify.annotations.NullMarked;
