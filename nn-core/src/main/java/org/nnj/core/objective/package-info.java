/**
 * What training minimises: the output activation and the loss, joined, and the one place where losses are averaged to a cost.
 * Neither activations nor losses live here. Begin with {@link org.nnj.core.objective.Objective}.
 */
@NullMarked
package org.nnj.core.objective;

import org.jspecify.annotations.NullMarked;
