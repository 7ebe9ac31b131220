package org.nnj.simd;

import static jdk.incubator.vector.VectorOperators.ABS;
import static jdk.incubator.vector.VectorOperators.ASHR;
import static jdk.incubator.vector.VectorOperators.LSHL;
import static jdk.incubator.vector.VectorOperators.LT;

import jdk.incubator.vector.ByteVector;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorShape;
import jdk.incubator.vector.VectorSpecies;

/**
 * What the JIT does not make vectors of by itself: functions of {@link org.nnj.api.math.FloatFunctions} that look at bits, with the same coefficients and
 * the same operations in the same order, therefore with the same bits; and bytes. No operation is used that the JDK computes in one way before and in another
 * after compilation.
 */
final class FloatVectors {

    static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;

    /** As many bytes as there are floats in a vector. */
    private static final VectorSpecies<Byte> BYTES =
            VectorSpecies.of(byte.class, VectorShape.forBitSize(SPECIES.vectorBitSize() / Float.BYTES));

    private static final VectorSpecies<Integer> INTS = VectorSpecies.of(int.class, SPECIES.vectorShape());

    private static final float LOG2_E = 0x1.715476p+0f;
    private static final float LN2_HIGH = 0x1.62e4p-1f;
    private static final float LN2_LOW = 0x1.7f7d1cp-20f;
    private static final float ROUNDER = 0x1.8p+23f;
    private static final int ROUNDER_BITS = Float.floatToRawIntBits(ROUNDER);
    private static final float EXP_LOWEST = -104;
    private static final float EXP_HIGHEST = 89;
    private static final int EXPONENT_SHIFT = 23;
    private static final int BIAS = 127;

    private FloatVectors() {}

    static FloatVector load(float[] from, int at) {
        return FloatVector.fromArray(SPECIES, from, at);
    }

    /** As many unsigned bytes as there are lanes, times {@code scale + rest}. */
    static FloatVector ofBytes(byte[] from, int at, float scale, float rest) {
        ByteVector bytes = ByteVector.fromArray(BYTES, from, at);
        IntVector ints = ((IntVector) bytes.convertShape(VectorOperators.B2I, INTS, 0)).and(0xFF);
        FloatVector b = (FloatVector) ints.convert(VectorOperators.I2F, 0);
        return b.fma(all(scale), b.mul(rest));
    }

    static FloatVector exp(FloatVector x) {
        FloatVector t = x.min(EXP_HIGHEST).max(EXP_LOWEST);
        FloatVector shifted = t.fma(all(LOG2_E), all(ROUNDER));
        IntVector n = shifted.reinterpretAsInts().sub(ROUNDER_BITS);
        // in two steps, since 2ⁿ alone may overflow or be subnormal; exact where it is neither
        IntVector half = n.lanewise(ASHR, 1);
        return expOfRemainder(t, shifted).mul(powerOfTwo(half)).mul(powerOfTwo(n.sub(half)));
    }

    private static FloatVector expOfRemainder(FloatVector x, FloatVector shifted) {
        FloatVector n = shifted.sub(ROUNDER);
        FloatVector r = n.fma(all(-LN2_LOW), n.fma(all(-LN2_HIGH), x));
        FloatVector p = r.fma(all(0x1.6a23dp-10f), all(0x1.123a2p-7f));
        p = r.fma(p, all(0x1.5558f2p-5f));
        p = r.fma(p, all(0x1.555492p-3f));
        p = r.fma(p, all(0x1.fffffcp-2f));
        return r.mul(r).fma(p, r).add(1);
    }

    private static FloatVector powerOfTwo(IntVector n) {
        return n.add(BIAS).lanewise(LSHL, EXPONENT_SHIFT).reinterpretAsFloats();
    }

    static FloatVector sigmoid(FloatVector x) {
        FloatVector e = exp(x.lanewise(ABS).neg());
        // by the sign bit, as −0 and 0 are one here and NaN is NaN either way
        FloatVector limit = all(1).blend(e, x.reinterpretAsInts().compare(LT, 0).cast(SPECIES));
        FloatVector q = e.div(e.add(1));
        return limit.fma(q.neg(), limit);
    }

    private static FloatVector all(float value) {
        return FloatVector.broadcast(SPECIES, value);
    }
}
