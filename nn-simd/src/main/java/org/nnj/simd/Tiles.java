package org.nnj.simd;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * The innermost loops of products: four rows and two vectors of a result, held in eight registers while the inner index runs. Eight chains are what
 * two units with a latency of four need; ten fit where rows are packed, twelve no longer fit the sixteen registers of AVX2 beside their operands. Each accumulator is a
 * variable of its own, and the old values are loaded first and the new ones stored last, so that rows or vectors of a tile may coincide or overlap.
 *
 * <p>The second vector begins {@code gap} elements after the first in c. A panel of b has two vectors a step. The methods are few and small, since the JIT takes long over each.
 */
final class Tiles {

    private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;

    /** Floats in a vector. */
    static final int LANES = SPECIES.length();

    /** Rows of a tile. */
    static final int ROWS = 4;

    /** Rows of a packed tile: ten chains, and with five broadcasts they still fit sixteen registers. */
    static final int PACKED_ROWS = 5;

    /** From one step of packed rows to the next: a power of two, as the JIT spares the range check for no other constant. */
    static final int PACKED_STEP = 8;

    /** Columns of a tile, and of a panel of b: a constant, since the JIT spares a range check in each step where strides are. */
    static final int WIDTH = 2 * LANES;

    private Tiles() {}

    /** Four rows of a, the inner index along them, times a panel of b. Two steps at a time: what a step costs beside its products is as much as they. */
    static void rows(
            int k,
            float[] a,
            int a0,
            int a1,
            int a2,
            int a3,
            float[] b,
            int bAt,
            float[] c,
            int gap,
            int c0,
            int c1,
            int c2,
            int c3) {
        if (k == 0) {
            return;
        }
        FloatVector x0 = FloatVector.fromArray(SPECIES, c, c0);
        FloatVector y0 = FloatVector.fromArray(SPECIES, c, c0 + gap);
        FloatVector x1 = FloatVector.fromArray(SPECIES, c, c1);
        FloatVector y1 = FloatVector.fromArray(SPECIES, c, c1 + gap);
        FloatVector x2 = FloatVector.fromArray(SPECIES, c, c2);
        FloatVector y2 = FloatVector.fromArray(SPECIES, c, c2 + gap);
        FloatVector x3 = FloatVector.fromArray(SPECIES, c, c3);
        FloatVector y3 = FloatVector.fromArray(SPECIES, c, c3 + gap);
        int p = 0;
        for (; p < k - 1; p += 2) {
            FloatVector x = FloatVector.fromArray(SPECIES, b, bAt + p * WIDTH);
            FloatVector y = FloatVector.fromArray(SPECIES, b, bAt + p * WIDTH + LANES);
            FloatVector s = FloatVector.broadcast(SPECIES, a[a0 + p]);
            x0 = s.fma(x, x0);
            y0 = s.fma(y, y0);
            s = FloatVector.broadcast(SPECIES, a[a1 + p]);
            x1 = s.fma(x, x1);
            y1 = s.fma(y, y1);
            s = FloatVector.broadcast(SPECIES, a[a2 + p]);
            x2 = s.fma(x, x2);
            y2 = s.fma(y, y2);
            s = FloatVector.broadcast(SPECIES, a[a3 + p]);
            x3 = s.fma(x, x3);
            y3 = s.fma(y, y3);
            x = FloatVector.fromArray(SPECIES, b, bAt + p * WIDTH + WIDTH);
            y = FloatVector.fromArray(SPECIES, b, bAt + p * WIDTH + WIDTH + LANES);
            s = FloatVector.broadcast(SPECIES, a[a0 + p + 1]);
            x0 = s.fma(x, x0);
            y0 = s.fma(y, y0);
            s = FloatVector.broadcast(SPECIES, a[a1 + p + 1]);
            x1 = s.fma(x, x1);
            y1 = s.fma(y, y1);
            s = FloatVector.broadcast(SPECIES, a[a2 + p + 1]);
            x2 = s.fma(x, x2);
            y2 = s.fma(y, y2);
            s = FloatVector.broadcast(SPECIES, a[a3 + p + 1]);
            x3 = s.fma(x, x3);
            y3 = s.fma(y, y3);
        }
        if (p < k) {
            FloatVector x = FloatVector.fromArray(SPECIES, b, bAt + p * WIDTH);
            FloatVector y = FloatVector.fromArray(SPECIES, b, bAt + p * WIDTH + LANES);
            FloatVector s = FloatVector.broadcast(SPECIES, a[a0 + p]);
            x0 = s.fma(x, x0);
            y0 = s.fma(y, y0);
            s = FloatVector.broadcast(SPECIES, a[a1 + p]);
            x1 = s.fma(x, x1);
            y1 = s.fma(y, y1);
            s = FloatVector.broadcast(SPECIES, a[a2 + p]);
            x2 = s.fma(x, x2);
            y2 = s.fma(y, y2);
            s = FloatVector.broadcast(SPECIES, a[a3 + p]);
            x3 = s.fma(x, x3);
            y3 = s.fma(y, y3);
        }
        x0.intoArray(c, c0);
        y0.intoArray(c, c0 + gap);
        x1.intoArray(c, c1);
        y1.intoArray(c, c1 + gap);
        x2.intoArray(c, c2);
        y2.intoArray(c, c2 + gap);
        x3.intoArray(c, c3);
        y3.intoArray(c, c3 + gap);
    }

    /** As {@link #rows}, with four neighbouring columns of a in place of its rows: the inner index steps by {@code aStep}. */
    static void columns(
            int k,
            float[] a,
            int aAt,
            int aStep,
            float[] b,
            int bAt,
            float[] c,
            int gap,
            int c0,
            int c1,
            int c2,
            int c3) {
        if (k == 0) {
            return;
        }
        FloatVector x0 = FloatVector.fromArray(SPECIES, c, c0);
        FloatVector y0 = FloatVector.fromArray(SPECIES, c, c0 + gap);
        FloatVector x1 = FloatVector.fromArray(SPECIES, c, c1);
        FloatVector y1 = FloatVector.fromArray(SPECIES, c, c1 + gap);
        FloatVector x2 = FloatVector.fromArray(SPECIES, c, c2);
        FloatVector y2 = FloatVector.fromArray(SPECIES, c, c2 + gap);
        FloatVector x3 = FloatVector.fromArray(SPECIES, c, c3);
        FloatVector y3 = FloatVector.fromArray(SPECIES, c, c3 + gap);
        int at = aAt;
        int p = 0;
        for (; p < k - 1; p += 2) {
            FloatVector x = FloatVector.fromArray(SPECIES, b, bAt + p * WIDTH);
            FloatVector y = FloatVector.fromArray(SPECIES, b, bAt + p * WIDTH + LANES);
            FloatVector s = FloatVector.broadcast(SPECIES, a[at]);
            x0 = s.fma(x, x0);
            y0 = s.fma(y, y0);
            s = FloatVector.broadcast(SPECIES, a[at + 1]);
            x1 = s.fma(x, x1);
            y1 = s.fma(y, y1);
            s = FloatVector.broadcast(SPECIES, a[at + 2]);
            x2 = s.fma(x, x2);
            y2 = s.fma(y, y2);
            s = FloatVector.broadcast(SPECIES, a[at + 3]);
            x3 = s.fma(x, x3);
            y3 = s.fma(y, y3);
            x = FloatVector.fromArray(SPECIES, b, bAt + p * WIDTH + WIDTH);
            y = FloatVector.fromArray(SPECIES, b, bAt + p * WIDTH + WIDTH + LANES);
            s = FloatVector.broadcast(SPECIES, a[at + aStep]);
            x0 = s.fma(x, x0);
            y0 = s.fma(y, y0);
            s = FloatVector.broadcast(SPECIES, a[at + aStep + 1]);
            x1 = s.fma(x, x1);
            y1 = s.fma(y, y1);
            s = FloatVector.broadcast(SPECIES, a[at + aStep + 2]);
            x2 = s.fma(x, x2);
            y2 = s.fma(y, y2);
            s = FloatVector.broadcast(SPECIES, a[at + aStep + 3]);
            x3 = s.fma(x, x3);
            y3 = s.fma(y, y3);
            at += 2 * aStep;
        }
        if (p < k) {
            FloatVector x = FloatVector.fromArray(SPECIES, b, bAt + p * WIDTH);
            FloatVector y = FloatVector.fromArray(SPECIES, b, bAt + p * WIDTH + LANES);
            FloatVector s = FloatVector.broadcast(SPECIES, a[at]);
            x0 = s.fma(x, x0);
            y0 = s.fma(y, y0);
            s = FloatVector.broadcast(SPECIES, a[at + 1]);
            x1 = s.fma(x, x1);
            y1 = s.fma(y, y1);
            s = FloatVector.broadcast(SPECIES, a[at + 2]);
            x2 = s.fma(x, x2);
            y2 = s.fma(y, y2);
            s = FloatVector.broadcast(SPECIES, a[at + 3]);
            x3 = s.fma(x, x3);
            y3 = s.fma(y, y3);
        }
        x0.intoArray(c, c0);
        y0.intoArray(c, c0 + gap);
        x1.intoArray(c, c1);
        y1.intoArray(c, c1 + gap);
        x2.intoArray(c, c2);
        y2.intoArray(c, c2 + gap);
        x3.intoArray(c, c3);
        y3.intoArray(c, c3 + gap);
    }

    /** Packed rows of a, {@code a[aAt + PACKED_STEP·p + r]}, times a panel of b: the fastest of all. */
    static void packed(
            int k, float[] a, int aAt, float[] b, int bAt, float[] c, int gap, int c0, int c1, int c2, int c3, int c4) {
        if (k == 0) {
            return;
        }
        FloatVector x0 = FloatVector.fromArray(SPECIES, c, c0);
        FloatVector y0 = FloatVector.fromArray(SPECIES, c, c0 + gap);
        FloatVector x1 = FloatVector.fromArray(SPECIES, c, c1);
        FloatVector y1 = FloatVector.fromArray(SPECIES, c, c1 + gap);
        FloatVector x2 = FloatVector.fromArray(SPECIES, c, c2);
        FloatVector y2 = FloatVector.fromArray(SPECIES, c, c2 + gap);
        FloatVector x3 = FloatVector.fromArray(SPECIES, c, c3);
        FloatVector y3 = FloatVector.fromArray(SPECIES, c, c3 + gap);
        FloatVector x4 = FloatVector.fromArray(SPECIES, c, c4);
        FloatVector y4 = FloatVector.fromArray(SPECIES, c, c4 + gap);
        for (int p = 0; p < k; p++) {
            FloatVector x = FloatVector.fromArray(SPECIES, b, bAt + p * WIDTH);
            FloatVector y = FloatVector.fromArray(SPECIES, b, bAt + p * WIDTH + LANES);
            FloatVector s = FloatVector.broadcast(SPECIES, a[aAt + p * PACKED_STEP]);
            x0 = s.fma(x, x0);
            y0 = s.fma(y, y0);
            s = FloatVector.broadcast(SPECIES, a[aAt + p * PACKED_STEP + 1]);
            x1 = s.fma(x, x1);
            y1 = s.fma(y, y1);
            s = FloatVector.broadcast(SPECIES, a[aAt + p * PACKED_STEP + 2]);
            x2 = s.fma(x, x2);
            y2 = s.fma(y, y2);
            s = FloatVector.broadcast(SPECIES, a[aAt + p * PACKED_STEP + 3]);
            x3 = s.fma(x, x3);
            y3 = s.fma(y, y3);
            s = FloatVector.broadcast(SPECIES, a[aAt + p * PACKED_STEP + 4]);
            x4 = s.fma(x, x4);
            y4 = s.fma(y, y4);
        }
        x0.intoArray(c, c0);
        y0.intoArray(c, c0 + gap);
        x1.intoArray(c, c1);
        y1.intoArray(c, c1 + gap);
        x2.intoArray(c, c2);
        y2.intoArray(c, c2 + gap);
        x3.intoArray(c, c3);
        y3.intoArray(c, c3 + gap);
        x4.intoArray(c, c4);
        y4.intoArray(c, c4 + gap);
    }

    /** One row of a times four vectors of columns of b, at {@code j0} to {@code j3}, the result at the same columns of c. */
    static void single(
            int k,
            float[] a,
            int aAt,
            float[] b,
            int bAt,
            int bStep,
            float[] c,
            int cAt,
            int j0,
            int j1,
            int j2,
            int j3) {
        if (k == 0) {
            return;
        }
        FloatVector x0 = FloatVector.fromArray(SPECIES, c, cAt + j0);
        FloatVector x1 = FloatVector.fromArray(SPECIES, c, cAt + j1);
        FloatVector x2 = FloatVector.fromArray(SPECIES, c, cAt + j2);
        FloatVector x3 = FloatVector.fromArray(SPECIES, c, cAt + j3);
        int at = bAt;
        for (int p = 0; p < k; p++) {
            FloatVector s = FloatVector.broadcast(SPECIES, a[aAt + p]);
            x0 = s.fma(FloatVector.fromArray(SPECIES, b, at + j0), x0);
            x1 = s.fma(FloatVector.fromArray(SPECIES, b, at + j1), x1);
            x2 = s.fma(FloatVector.fromArray(SPECIES, b, at + j2), x2);
            x3 = s.fma(FloatVector.fromArray(SPECIES, b, at + j3), x3);
            at += bStep;
        }
        x0.intoArray(c, cAt + j0);
        x1.intoArray(c, cAt + j1);
        x2.intoArray(c, cAt + j2);
        x3.intoArray(c, cAt + j3);
    }

    /** As {@link #single}, for vectors that are neighbours, from {@code bAt} and {@code cAt} on: fewer places to keep in registers, fewer range checks. */
    static void neighbours(int k, float[] a, int aAt, float[] b, int bAt, int bStep, float[] c, int cAt) {
        if (k == 0) {
            return;
        }
        FloatVector x0 = FloatVector.fromArray(SPECIES, c, cAt);
        FloatVector x1 = FloatVector.fromArray(SPECIES, c, cAt + LANES);
        FloatVector x2 = FloatVector.fromArray(SPECIES, c, cAt + 2 * LANES);
        FloatVector x3 = FloatVector.fromArray(SPECIES, c, cAt + 3 * LANES);
        int at = bAt;
        for (int p = 0; p < k; p++) {
            FloatVector s = FloatVector.broadcast(SPECIES, a[aAt + p]);
            x0 = s.fma(FloatVector.fromArray(SPECIES, b, at), x0);
            x1 = s.fma(FloatVector.fromArray(SPECIES, b, at + LANES), x1);
            x2 = s.fma(FloatVector.fromArray(SPECIES, b, at + 2 * LANES), x2);
            x3 = s.fma(FloatVector.fromArray(SPECIES, b, at + 3 * LANES), x3);
            at += bStep;
        }
        x0.intoArray(c, cAt);
        x1.intoArray(c, cAt + LANES);
        x2.intoArray(c, cAt + 2 * LANES);
        x3.intoArray(c, cAt + 3 * LANES);
    }
}
