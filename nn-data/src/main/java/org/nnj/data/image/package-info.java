/**
 * How folders of image files become rows of bytes: what lies in a folder, which files are images, whether they are sound,
 * and their pixels in one size and one number of channels. Nothing here knows of generators or batches, and nothing is
 * for users: the package is not exported. Begin with {@link ImageDecoder}.
 */
@NullMarked
package org.nnj.data.image;

import org.jspecify.annotations.NullMarked;
