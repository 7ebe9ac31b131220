package org.nnj.simd;

import jdk.incubator.vector.ByteVector;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorShape;
import jdk.incubator.vector.VectorSpecies;

/** Vectors of floats, as wide as the machine prefers, and how they are read from arrays. */
final class FloatVectors {

    static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;

    /** As many bytes as there are floats in a vector. */
    private static final VectorSpecies<Byte> BYTES =
            VectorSpecies.of(byte.class, VectorShape.forBitSize(SPECIES.vectorBitSize() / Float.BYTES));

    private static final VectorSpecies<Integer> INTS = VectorSpecies.of(int.class, SPECIES.vectorShape());

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

    private static FloatVector all(float value) {
        return FloatVector.broadcast(SPECIES, value);
    }
}
