package org.nnj.simd;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/** Copies of operands in the order in which {@link Tiles} reads them. */
final class Packing {

    private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;

    private static final int ROWS_AT_A_TIME = 8;

    private Packing() {}

    /** A panel for each pair of vectors of {@code width} columns of b, one after the other; element (p, j) of b lies at {@code from + p·bStep + j·bColumn}. */
    static void panels(int width, int k, float[] b, int from, int bStep, int bColumn, float[] to) {
        if (bColumn == 1) {
            straightPanels(width, k, b, from, bStep, to);
        } else {
            for (int pair = 0; pair < ColumnPairs.count(width); pair++) {
                int first = from + ColumnPairs.first(width, pair) * bColumn;
                transposedPanel(k, b, first, bColumn, ColumnPairs.gap(width, pair), to, pair * k * Tiles.WIDTH);
            }
        }
    }

    /** A few rows at a time, since memory is read fastest along them. */
    private static void straightPanels(int width, int k, float[] b, int from, int step, float[] to) {
        for (int p = 0; p < k; p += ROWS_AT_A_TIME) {
            int rows = Math.min(ROWS_AT_A_TIME, k - p);
            for (int pair = 0; pair < ColumnPairs.count(width); pair++) {
                int at = (pair * k + p) * Tiles.WIDTH;
                panel(
                        rows,
                        b,
                        from + p * step + ColumnPairs.first(width, pair),
                        step,
                        ColumnPairs.gap(width, pair),
                        to,
                        at);
            }
        }
    }

    /** Two vectors of columns of b, rows of which lie {@code step} apart. */
    static void panel(int k, float[] b, int from, int step, int gap, float[] to, int at) {
        int row = from;
        for (int p = 0; p < k; p++) {
            FloatVector x = FloatVector.fromArray(SPECIES, b, row);
            FloatVector y = FloatVector.fromArray(SPECIES, b, row + gap);
            x.intoArray(to, at + p * Tiles.WIDTH);
            y.intoArray(to, at + p * Tiles.WIDTH + Tiles.LANES);
            row += step;
        }
    }

    /** Two vectors of columns of bᵀ, which are rows of b, {@code step} apart. */
    private static void transposedPanel(int k, float[] b, int from, int step, int gap, float[] to, int at) {
        for (int lane = 0; lane < Tiles.LANES; lane += 4) {
            transposedFour(k, b, from + lane * step, step, to, at + lane);
            transposedFour(k, b, from + (gap + lane) * step, step, to, at + Tiles.LANES + lane);
        }
    }

    private static void transposedFour(int k, float[] b, int from, int step, float[] to, int at) {
        int o1 = from + step;
        int o2 = o1 + step;
        int o3 = o2 + step;
        for (int p = 0; p < k; p++) {
            to[at + Tiles.WIDTH * p] = b[from + p];
            to[at + Tiles.WIDTH * p + 1] = b[o1 + p];
            to[at + Tiles.WIDTH * p + 2] = b[o2 + p];
            to[at + Tiles.WIDTH * p + 3] = b[o3 + p];
        }
    }

    /** Groups of rows of a, a group after the other, {@code to[PACKED_STEP·p + r]} in each; element (i, p) of a lies at {@code from + i·aRow + p·aStep}. */
    static void groups(int k, int rows, float[] a, int from, int aRow, int aStep, float[] to) {
        int at = 0;
        for (int row = 0; row < rows; row += Tiles.PACKED_ROWS) {
            // beyond the last row it stands in again: computed twice, with one result
            int o0 = from + row * aRow;
            int o1 = from + Math.min(row + 1, rows - 1) * aRow;
            int o2 = from + Math.min(row + 2, rows - 1) * aRow;
            int o3 = from + Math.min(row + 3, rows - 1) * aRow;
            int o4 = from + Math.min(row + 4, rows - 1) * aRow;
            if (aStep == 1) {
                group(k, a, o0, o1, o2, o3, o4, to, at);
            } else {
                transposedGroup(k, a, o0, o1, o2, o3, o4, aStep, to, at);
            }
            at += k * Tiles.PACKED_STEP;
        }
    }

    private static void group(int k, float[] a, int o0, int o1, int o2, int o3, int o4, float[] to, int at) {
        for (int p = 0; p < k; p++) {
            to[at + Tiles.PACKED_STEP * p] = a[o0 + p];
            to[at + Tiles.PACKED_STEP * p + 1] = a[o1 + p];
            to[at + Tiles.PACKED_STEP * p + 2] = a[o2 + p];
            to[at + Tiles.PACKED_STEP * p + 3] = a[o3 + p];
            to[at + Tiles.PACKED_STEP * p + 4] = a[o4 + p];
        }
    }

    private static void transposedGroup(
            int k, float[] a, int o0, int o1, int o2, int o3, int o4, int step, float[] to, int at) {
        int from = 0;
        for (int p = 0; p < k; p++) {
            to[at + Tiles.PACKED_STEP * p] = a[from + o0];
            to[at + Tiles.PACKED_STEP * p + 1] = a[from + o1];
            to[at + Tiles.PACKED_STEP * p + 2] = a[from + o2];
            to[at + Tiles.PACKED_STEP * p + 3] = a[from + o3];
            to[at + Tiles.PACKED_STEP * p + 4] = a[from + o4];
            from += step;
        }
    }
}
