/** Networks that are trained, evaluated, observed, saved and loaded. */
@NullMarked
package org.nnj.models;

import org.jspecify.annotations.NullMarked;
