/** What can be configured: records that are found by name and written as text. No mathematics lives here. Begin with {@code Component}. */
@NullMarked
package org.nnj.api.component;

import org.jspecify.annotations.NullMarked;
