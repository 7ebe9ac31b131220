/**
 * The safetensors format, byte by byte: checked reading, writing, and files that are there whole or not at all. It knows tensors and
 * strings, and nothing of networks; what a model's tensors mean lives in {@code org.nnj.models}. Begin with {@link
 * org.nnj.models.file.TensorFile}.
 */
@NullMarked
package org.nnj.models.file;

import org.jspecify.annotations.NullMarked;
