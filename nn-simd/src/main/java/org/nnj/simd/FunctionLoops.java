package org.nnj.simd;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;
import org.nnj.api.math.FusedMultiplyAdd;

/** Loops of {@link FloatVectors} over arrays; what is left over at the end goes through the same operations one by one, which gives the same bits. */
final class FunctionLoops {

    private static final int LANES = FloatVectors.SPECIES.length();

    private FunctionLoops() {}

    static boolean areFinite(float[] x, int from, int to) {
        // 0·x is 0 or −0 where x is finite, else NaN, which every later sum keeps
        FloatVector sum0 = FloatVector.zero(FloatVectors.SPECIES);
        FloatVector sum1 = sum0;
        FloatVector zero = sum0;
        int i = from;
        for (; i <= to - 2 * LANES; i += 2 * LANES) {
            sum0 = FloatVectors.load(x, i).fma(zero, sum0);
            sum1 = FloatVectors.load(x, i + LANES).fma(zero, sum1);
        }
        float rest = 0;
        for (; i < to; i++) {
            rest += 0 * x[i];
        }
        return sum0.add(sum1).reduceLanes(VectorOperators.ADD) + rest == 0;
    }

    static void bytesToFloats(byte[] from, int fromIndex, float[] to, int toIndex, int count, float scale, float rest) {
        int i = 0;
        for (; i <= count - LANES; i += LANES) {
            FloatVectors.ofBytes(from, fromIndex + i, scale, rest).intoArray(to, toIndex + i);
        }
        for (; i < count; i++) {
            float b = from[fromIndex + i] & 0xFF;
            to[toIndex + i] = FusedMultiplyAdd.of(b, scale, b * rest);
        }
    }
}
