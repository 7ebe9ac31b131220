package org.nnj.simd;

import jdk.incubator.vector.FloatVector;

/** Asks the Vector API about this machine; where the module is missing, loading this class fails. */
final class Lanes {

    private Lanes() {}

    static int ofFloat() {
        return FloatVector.SPECIES_PREFERRED.length();
    }
}
