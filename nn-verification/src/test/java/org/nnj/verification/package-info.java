/**
 * What no single module can test: the packaged jars together, the arrows between modules and packages, and the code in the
 * documents. Behaviour of one class does not belong here. Begin with {@link org.nnj.verification.Reactor}, which knows where
 * everything lies.
 */
@NullMarked
package org.nnj.verification;

import org.jspecify.annotations.NullMarked;
