package org.nnj.data;

/** Rows of features: what was measured, divided by one number. */
interface FeatureRows extends Rows {

    /** The same measurements divided by another number, in place of the one used so far. */
    FeatureRows dividedBy(double divisor);
}
