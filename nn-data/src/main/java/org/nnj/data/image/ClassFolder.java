package org.nnj.data.image;

import java.util.List;

/**
 * A folder whose images belong to one class.
 *
 * @param label its name, in Unicode's composed form
 * @param files in natural order
 */
public record ClassFolder(String label, List<ImageFile> files) {}
