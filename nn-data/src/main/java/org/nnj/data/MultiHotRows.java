package org.nnj.data;

import java.util.Arrays;
import java.util.List;

/** Targets of several classes each: a column for each class, with a 1 where the example belongs. */
final class MultiHotRows implements Rows {

    private final List<int[]> classesOf;
    private final int classCount;

    /**
     * Rows that stand on the arrays given.
     *
     * @param classesOf the classes of each example, each below the number of classes; nobody else may change them
     */
    MultiHotRows(List<int[]> classesOf, int classCount) {
        this.classesOf = classesOf;
        this.classCount = classCount;
    }

    @Override
    public int count() {
        return classesOf.size();
    }

    @Override
    public int columns() {
        return classCount;
    }

    @Override
    public void gather(int[] order, int first, int rows, float[] into) {
        Arrays.fill(into, 0, rows * classCount, 0);
        for (int row = 0; row < rows; row++) {
            for (int c : classesOf.get(order[first + row])) {
                into[row * classCount + c] = 1;
            }
        }
    }

    @Override
    public void gather(int[] order, int first, int rows, double[] into) {
        Arrays.fill(into, 0, rows * classCount, 0);
        for (int row = 0; row < rows; row++) {
            for (int c : classesOf.get(order[first + row])) {
                into[row * classCount + c] = 1;
            }
        }
    }
}
