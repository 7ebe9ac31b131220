/**
 * Lessons: each sub-command is one class that builds a network, trains it, and shows what came out. Begin with {@link
 * org.nnj.examples.XorLesson}, the smallest; {@link org.nnj.examples.MnistLesson} is the main one.
 */
@NullMarked
package org.nnj.examples;

import org.jspecify.annotations.NullMarked;
