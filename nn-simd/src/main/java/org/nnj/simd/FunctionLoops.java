package org.nnj.simd;

import jdk.incubator.vector.ByteVector;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorShape;
import jdk.incubator.vector.VectorSpecies;
import org.nnj.api.math.FusedMultiplyAdd;

/**
 * Loops over numbers that the JIT makes no vector instructions of by itself. What is left over at the end goes through the same operations one by one,
 * which gives the same bits.
 */
final class FunctionLoops {

    private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;

    private static final int LANES = SPECIES.length();

    /** As many bytes as there are floats in a vector. */
    private static final VectorSpecies<Byte> BYTES =
            VectorSpecies.of(byte.class, VectorShape.forBitSize(SPECIES.vectorBitSize() / Float.BYTES));

    private static final VectorSpecies<Integer> INTS = VectorSpecies.of(int.class, SPECIES.vectorShape());

    private FunctionLoops() {}

    static boolean areFinite(float[] x, int from, int to) {
        // 0·x is 0 or −0 where x is finite, else NaN, which every later sum keeps
        FloatVector sum0 = FloatVector.zero(SPECIES);
        FloatVector sum1 = sum0;
        FloatVector zero = sum0;
        int i = from;
        for (; i <= to - 2 * LANES; i += 2 * LANES) {
            sum0 = FloatVector.fromArray(SPECIES, x, i).fma(zero, sum0);
            sum1 = FloatVector.fromArray(SPECIES, x, i + LANES).fma(zero, sum1);
        }
        float rest = 0;
        for (; i < to; i++) {
            rest += 0 * x[i];
        }
        return sum0.add(sum1).reduceLanes(VectorOperators.ADD) + rest == 0;
    }

    static void bytesToFloats(byte[] from, int fromIndex, float[] to, int toIndex, int count, float scale, float rest) {
        FloatVector factor = FloatVector.broadcast(SPECIES, scale);
        int i = 0;
        for (; i <= count - LANES; i += LANES) {
            ByteVector bytes = ByteVector.fromArray(BYTES, from, fromIndex + i);
            IntVector ints = ((IntVector) bytes.convertShape(VectorOperators.B2I, INTS, 0)).and(0xFF);
            FloatVector b = (FloatVector) ints.convert(VectorOperators.I2F, 0);
            b.fma(factor, b.mul(rest)).intoArray(to, toIndex + i);
        }
        for (; i < count; i++) {
            float b = from[fromIndex + i] & 0xFF;
            to[toIndex + i] = FusedMultiplyAdd.of(b, scale, b * rest);
        }
    }
}
