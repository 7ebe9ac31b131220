/** Runnable lessons, each one command. */
@NullMarked
package org.nnj.examples;

import org.jspecify.annotations.NullMarked;
