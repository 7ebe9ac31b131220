/**
 * Lessons: each sub-command is one class that builds a network, trains it, and shows what came out. Begin with {@link
 * org.nnj.examples.Xor}, the smallest; {@link org.nnj.examples.Mnist} is the main one.
 */
@NullMarked
package org.nnj.examples;

import org.jspecify.annotations.NullMarked;
