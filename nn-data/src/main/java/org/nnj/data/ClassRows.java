package org.nnj.data;

import java.util.Arrays;

/** Targets that are classes: written as rows with a single 1, or as the index of the class. */
final class ClassRows implements Rows {

    /** How a class is written. */
    enum Coding {
        ONE_HOT,
        INDEX
    }

    private final int[] classes;
    private final int classCount;
    private final Coding coding;

    private ClassRows(int[] classes, int classCount, Coding coding) {
        this.classes = classes;
        this.classCount = classCount;
        this.coding = coding;
    }

    /** Checked one-hot rows of a copy. */
    static ClassRows of(int[] classes, int classCount) {
        OneHot.check(classes, classCount);
        return new ClassRows(classes.clone(), classCount, Coding.ONE_HOT);
    }

    ClassRows coded(Coding newCoding) {
        return new ClassRows(classes, classCount, newCoding);
    }

    ClassRows outOf(int newClassCount) {
        OneHot.check(classes, newClassCount);
        return new ClassRows(classes, newClassCount, coding);
    }

    int classCount() {
        return classCount;
    }

    int classOf(int row) {
        return classes[row];
    }

    Coding coding() {
        return coding;
    }

    @Override
    public int count() {
        return classes.length;
    }

    @Override
    public int columns() {
        return coding == Coding.ONE_HOT ? classCount : 1;
    }

    /** The indices of the rows of each class, ascending. */
    int[][] rowsByClass() {
        int[] sizes = new int[classCount];
        for (int c : classes) {
            sizes[c]++;
        }
        int[][] rows = Arrays.stream(sizes).mapToObj(int[]::new).toArray(int[][]::new);
        int[] filled = new int[classCount];
        for (int row = 0; row < classes.length; row++) {
            int c = classes[row];
            rows[c][filled[c]++] = row;
        }
        return rows;
    }

    @Override
    public void gather(int[] order, int first, int rows, float[] into) {
        if (coding == Coding.INDEX) {
            for (int row = 0; row < rows; row++) {
                into[row] = classes[order[first + row]];
            }
            return;
        }
        Arrays.fill(into, 0);
        for (int row = 0; row < rows; row++) {
            into[row * classCount + classes[order[first + row]]] = 1;
        }
    }

    @Override
    public void gather(int[] order, int first, int rows, double[] into) {
        if (coding == Coding.INDEX) {
            for (int row = 0; row < rows; row++) {
                into[row] = classes[order[first + row]];
            }
            return;
        }
        Arrays.fill(into, 0);
        for (int row = 0; row < rows; row++) {
            into[row * classCount + classes[order[first + row]]] = 1;
        }
    }
}
