package org.nnj.models;

import org.nnj.api.component.Check;
import org.nnj.models.file.Limits;

/**
 * How much a model file may ask for, and whether numbers in it must be finite. What is beyond a limit is refused before memory is
 * taken for it.
 *
 * @param headerBytes the longest header, at least 2
 * @param tensors the most tensors, at least 1
 * @param dataBytes the most bytes of numbers, at least 0
 * @param nonFinite what to do about NaN and infinity
 */
public record FileOptions(int headerBytes, int tensors, long dataBytes, NonFinite nonFinite) {

    /** What to do about parameters that are infinite or NaN. */
    public enum NonFinite {
        /** Refuse to write or read them. */
        REFUSE,
        /** Write and read them as they are. */
        ACCEPT
    }

    private static final FileOptions STANDARD = new FileOptions(16 << 20, 10_000, 16L << 30, NonFinite.REFUSE);

    /** Checks the ranges. */
    public FileOptions {
        Check.atLeast("file-options.header-bytes", headerBytes, 2);
        Check.atLeast("file-options.tensors", tensors, 1);
        Check.atLeast("file-options.data-bytes", dataBytes, 0);
    }

    /**
     * Far beyond any network that a file was ever made of here: a header of 16 MiB, 10,000 tensors, 16 GiB of numbers, all of them
     * finite.
     *
     * @return the options that are used if nothing else is said
     */
    public static FileOptions standard() {
        return STANDARD;
    }

    /**
     * The same limits with another rule for NaN and infinity.
     *
     * @param rule what to do
     * @return other options
     */
    public FileOptions with(NonFinite rule) {
        return new FileOptions(headerBytes, tensors, dataBytes, rule);
    }

    Limits limits() {
        return new Limits(headerBytes, tensors, dataBytes);
    }
}
