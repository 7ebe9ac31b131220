/**
 * What is wrong with a network or its data, in plain words: findings with their evidence in numbers, a reason and a remedy. Nothing
 * here changes the model it looks at. Begin with {@link org.nnj.explain.diagnosis.Diagnosis}.
 */
@NullMarked
package org.nnj.explain.diagnosis;

import org.jspecify.annotations.NullMarked;
