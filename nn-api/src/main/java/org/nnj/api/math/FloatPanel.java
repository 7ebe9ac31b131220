package org.nnj.api.math;

import java.util.Arrays;

/**
 * What {@link FloatLanes} works on: up to {@link #DEPTH} rows of a panel, each an array of its own, and after them {@link #ROWS} rows of a result. Here is
 * how they are filled from matrices and written back. Every thread has one, and no more than its first lanes are in use.
 */
final class FloatPanel {

    /** Lanes of a panel: long enough for the loop to be at full speed, and some such rows far from filling the first cache. */
    static final int LANES = 512;

    /** Rows of a panel, steps of the inner index: the panel fits the second cache. */
    static final int DEPTH = 64;

    /** Rows of the result. */
    static final int ROWS = 4;

    /** JDK types only, so that it keeps no class loader alive. */
    private static final ThreadLocal<float[][]> OF_THREAD = new ThreadLocal<>() {
        @Override
        protected float[][] initialValue() {
            return new float[DEPTH + ROWS][LANES];
        }
    };

    private FloatPanel() {}

    static float[][] ofThread() {
        return OF_THREAD.get();
    }

    /** The first rows become those of the result, or zeros. */
    static void load(float[] c, int from, int cRow, int cLane, int rows, int lanes, float[][] panel, boolean fresh) {
        for (int row = 0; row < rows; row++) {
            float[] to = panel[DEPTH + row];
            if (fresh) {
                Arrays.fill(to, 0, lanes, 0);
            } else {
                packOne(c, from + row * cRow, cLane, lanes, to);
            }
        }
    }

    static void store(float[][] panel, int rows, int lanes, float[] c, int to, int cRow, int cLane) {
        for (int row = 0; row < rows; row++) {
            storeOne(panel[DEPTH + row], lanes, c, to + row * cRow, cLane);
        }
    }

    private static void storeOne(float[] from, int lanes, float[] c, int to, int cLane) {
        if (cLane == 1) {
            System.arraycopy(from, 0, c, to, lanes);
        } else {
            for (int j = 0; j < lanes; j++) {
                c[to + j * cLane] = from[j];
            }
        }
    }

    static void pack(float[] source, int from, int panelLane, int panelStep, int lanes, int steps, float[][] panel) {
        int l = 0;
        if (panelLane > 1) {
            for (; l + 3 < steps; l += 4) {
                packFour(source, from + l * panelStep, panelLane, panelStep, lanes, panel, l);
            }
        }
        for (; l < steps; l++) {
            packOne(source, from + l * panelStep, panelLane, lanes, panel[l]);
        }
    }

    /** Four rows, beginning with the one named first. */
    private static void packFour(
            float[] source, int from, int panelLane, int panelStep, int lanes, float[][] panel, int first) {
        float[] p0 = panel[first];
        float[] p1 = panel[first + 1];
        float[] p2 = panel[first + 2];
        float[] p3 = panel[first + 3];
        int at = from;
        for (int j = 0; j < lanes; j++) {
            p0[j] = source[at];
            p1[j] = source[at + panelStep];
            p2[j] = source[at + 2 * panelStep];
            p3[j] = source[at + 3 * panelStep];
            at += panelLane;
        }
    }

    private static void packOne(float[] source, int from, int panelLane, int lanes, float[] p) {
        if (panelLane == 1) {
            System.arraycopy(source, from, p, 0, lanes);
        } else {
            for (int j = 0; j < lanes; j++) {
                p[j] = source[from + j * panelLane];
            }
        }
    }
}
