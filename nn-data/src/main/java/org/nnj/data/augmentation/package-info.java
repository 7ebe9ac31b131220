/**
 * Random changes of training images. Each is a record with the range from which it draws; it sees one image at a time and
 * the random numbers for it. Nothing here knows where images come from. Begin with {@link Shift}.
 */
@NullMarked
package org.nnj.data.augmentation;

import org.jspecify.annotations.NullMarked;
