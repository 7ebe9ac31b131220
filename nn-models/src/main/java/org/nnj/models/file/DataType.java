package org.nnj.models.file;

import java.nio.ByteBuffer;

/** How the numbers of a tensor are written, little-endian; the name of the constant is its name in a file. */
public enum DataType {
    /** Truth values, a byte each. */
    BOOL(1),
    /** Unsigned bytes. */
    U8(1),
    /** Signed bytes. */
    I8(1),
    /** Eight bits of floating point, four of them exponent. */
    F8_E4M3(1),
    /** Eight bits of floating point, five of them exponent. */
    F8_E5M2(1),
    /** Signed integers of 16 bits. */
    I16(2),
    /** Unsigned integers of 16 bits. */
    U16(2),
    /** IEEE 754 binary16. */
    F16(2) {
        @Override
        float next(ByteBuffer from) {
            return halfToFloat(from.getShort());
        }
    },
    /** The upper half of a binary32. */
    BF16(2) {
        @Override
        float next(ByteBuffer from) {
            return Float.intBitsToFloat(from.getShort() << 16);
        }
    },
    /** Signed integers of 32 bits. */
    I32(4),
    /** Unsigned integers of 32 bits. */
    U32(4),
    /** IEEE 754 binary32. */
    F32(4),
    /** Signed integers of 64 bits. */
    I64(8),
    /** Unsigned integers of 64 bits. */
    U64(8),
    /** IEEE 754 binary64. */
    F64(8);

    private final int bytes;

    DataType(int bytes) {
        this.bytes = bytes;
    }

    /**
     * The size of one number.
     *
     * @return in bytes
     */
    public int bytes() {
        return bytes;
    }

    /**
     * Whether numbers of this type become elements of a matrix.
     *
     * @return true for F16, BF16, F32 and F64
     */
    public boolean isReadable() {
        return this == F16 || this == BF16 || this == F32 || this == F64;
    }

    /** The next number of one of the two short types, exactly. */
    float next(ByteBuffer from) {
        throw new AssertionError(this + " is not a short floating point type");
    }

    private static float halfToFloat(short bits) {
        int exponent = (bits >> 10) & 0x1f;
        int fraction = bits & 0x3ff;
        float magnitude;
        if (exponent == 0x1f) {
            magnitude = fraction == 0 ? Float.POSITIVE_INFINITY : Float.NaN;
        } else {
            // a subnormal number has the exponent of the least normal one, and no leading 1
            magnitude = exponent == 0 ? fraction * 0x1p-24f : Math.scalb(1024f + fraction, exponent - 25);
        }
        return bits < 0 ? -magnitude : magnitude;
    }
}
