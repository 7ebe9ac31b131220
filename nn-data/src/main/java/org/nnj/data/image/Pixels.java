package org.nnj.data.image;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The images that could be used, one after the other.
 *
 * @param bytes of each image as many as its format says
 * @param positions which of the files each image comes from, ascending
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares them
public record Pixels(byte[] bytes, int[] positions) {

    static Pixels of(byte[] bytes, int size, Set<Integer> failed) {
        int files = bytes.length / size;
        if (failed.isEmpty()) {
            return new Pixels(bytes, IntStream.range(0, files).toArray());
        }
        int[] positions = positions(files, failed);
        for (int i = 0; i < positions.length; i++) {
            // to the front or to where it is: what is overwritten has been moved, or could not be used
            System.arraycopy(bytes, positions[i] * size, bytes, i * size, size);
        }
        return new Pixels(Arrays.copyOf(bytes, positions.length * size), positions);
    }

    static int[] positions(int files, Set<Integer> failed) {
        return IntStream.range(0, files).filter(file -> !failed.contains(file)).toArray();
    }
}
