package org.nnj.api.math;

import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * A reproducible stream of random numbers, named by a seed, a purpose and keys such as layer and step. The same name gives the same numbers on
 * every JDK; different names give unrelated ones. So there is no generator state to save: whoever needs the numbers of step 17 derives the stream
 * of step 17. A stream itself is for one thread.
 *
 * <p>Source of bits: {@link SplittableRandom#nextLong()} (Steele, Lea, Flood, "Fast splittable pseudorandom number generators", OOPSLA 2014).
 * Everything made of them is defined here, since the JDK's bounded and Gaussian draws have changed between releases.
 */
public final class RandomStream {

    private static final double ULP = 0x1.0p-53;

    /** Hash of seed, purpose and keys: what the stream is, wherever it stands. */
    private final long identity;

    /** Made with the first number: many a stream is passed on and never asked. */
    private @Nullable SplittableRandom source;

    private double spareGaussian = Double.NaN;

    private RandomStream(long identity) {
        this.identity = identity;
    }

    /**
     * The stream of this name, at its beginning.
     *
     * @param seed what the user chose
     * @param purpose what the numbers are for, such as {@code dropout}
     * @param keys further distinctions, in order: layer, step, epoch
     * @return a new stream
     */
    public static RandomStream of(long seed, String purpose, long... keys) {
        return new RandomStream(hash(seed, purpose, keys));
    }

    /**
     * A stream below this one, at its beginning. It depends on the name of this stream, not on how many numbers were drawn from it, and drawing
     * from one leaves the other alone.
     *
     * @param purpose what the numbers are for
     * @param keys further distinctions, in order
     * @return a new stream
     */
    public RandomStream derive(String purpose, long... keys) {
        return new RandomStream(hash(identity, purpose, keys));
    }

    /**
     * 64 random bits.
     *
     * @return any long
     */
    public long nextLong() {
        SplittableRandom begun = source;
        if (begun == null) {
            begun = new SplittableRandom(identity);
            source = begun;
        }
        return begun.nextLong();
    }

    /**
     * A number of 53 random bits, uniform.
     *
     * @return from 0 (inclusive) to 1 (exclusive)
     */
    public double nextDouble() {
        return (nextLong() >>> 11) * ULP;
    }

    /**
     * A number between two others, uniform: {@code low + (high − low)·u}, kept below {@code high}.
     *
     * @param low inclusive, finite
     * @param high exclusive, finite; not less than {@code low}, which is returned if they are equal
     * @return the number
     */
    public double uniform(double low, double high) {
        if (!(low <= high) || !(high - low <= Double.MAX_VALUE)) {
            throw new IllegalArgumentException(
                    "uniform: expected finite low ≤ high, but was low " + low + ", high " + high);
        }
        double x = low + (high - low) * nextDouble();
        // rounding may reach the bound that is not part of the range
        return x < high ? x : Math.max(low, Math.nextDown(high));
    }

    /**
     * A number of the normal distribution with mean 0 and standard deviation 1, by the polar method, which gives two at a time.
     *
     * <p>Source: Marsaglia, Bray, "A convenient method for generating normal variables", SIAM Review 6(3), 1964.
     *
     * @return the number
     */
    public double nextGaussian() {
        if (!Double.isNaN(spareGaussian)) {
            double spare = spareGaussian;
            spareGaussian = Double.NaN;
            return spare;
        }
        double u;
        double v;
        double s;
        do {
            u = 2 * nextDouble() - 1;
            v = 2 * nextDouble() - 1;
            s = u * u + v * v;
        } while (s >= 1 || s == 0);
        double factor = Math.sqrt(-2 * StrictMath.log(s) / s);
        spareGaussian = v * factor;
        return u * factor;
    }

    /**
     * An integer below a bound, each equally likely.
     *
     * <p>Source: Lemire, "Fast random integer generation in an interval", ACM TOMACS 29(1), 2019.
     *
     * @param bound 1 or more
     * @return from 0 (inclusive) to bound (exclusive)
     */
    public int nextInt(int bound) {
        if (bound < 1) {
            throw new IllegalArgumentException("nextInt bound: expected 1 or more, but was " + bound);
        }
        long product = (nextLong() >>> 32) * bound;
        // the low half decides whether the draw fell into the incomplete last interval: 2³² mod bound values are
        // refused
        long refused = 0x1_0000_0000L % bound;
        while ((product & 0xFFFF_FFFFL) < refused) {
            product = (nextLong() >>> 32) * bound;
        }
        return (int) (product >>> 32);
    }

    /**
     * Puts the values in random order, each order equally likely (Fisher and Yates, from the end).
     *
     * @param values changed in place
     */
    public void shuffle(int[] values) {
        for (int last = values.length - 1; last > 0; last--) {
            int chosen = nextInt(last + 1);
            int value = values[last];
            values[last] = values[chosen];
            values[chosen] = value;
        }
    }

    /**
     * Absorbs seed, length of the purpose, its characters, number of keys, and keys, one by one: {@code h ← mix(3h + mix(x + golden))}. The lengths
     * keep apart what concatenation would confuse.
     */
    private static long hash(long seed, String purpose, long... keys) {
        long h = absorb(0, seed);
        h = absorb(h, purpose.length());
        for (int i = 0; i < purpose.length(); i++) {
            h = absorb(h, purpose.charAt(i));
        }
        h = absorb(h, keys.length);
        for (long key : keys) {
            h = absorb(h, key);
        }
        return h;
    }

    private static long absorb(long h, long x) {
        return mix(3 * h + mix(x + 0x9E37_79B9_7F4A_7C15L));
    }

    /** A bijection in which each bit of the argument changes about half of the result. Source: D. Stafford, variant 13 of the finaliser of MurmurHash3. */
    private static long mix(long x) {
        long y = (x ^ (x >>> 30)) * 0xBF58_476D_1CE4_E5B9L;
        y = (y ^ (y >>> 27)) * 0x94D0_49BB_1331_11EBL;
        return y ^ (y >>> 31);
    }
}
