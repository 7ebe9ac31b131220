/**
 * What can be configured, and how it is named, written, read and found: the marker {@link org.nnj.api.component.Component},
 * the registry {@link org.nnj.api.component.Components} and the text form of components. Nothing in here knows what an
 * activation or an optimizer is, and no other package of the library may be used from here. Begin with {@code Component},
 * whose Javadoc shows a whole plugin, then {@code Components}; the text form is a small pipeline of {@code TextParser}
 * (text to tree), {@code ComponentReader} (tree to record) and {@code ComponentWriter} (record to text).
 */
@NullMarked
package org.nnj.api.component;

import org.jspecify.annotations.NullMarked;
