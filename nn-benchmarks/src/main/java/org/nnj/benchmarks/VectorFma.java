package org.nnj.benchmarks;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/** Twelve chains of fused multiply-adds, each in a vector register: more than any processor's latency needs. */
final class VectorFma implements Yardstick.Loop {

    private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;
    private static final int CHAINS = 12;

    @Override
    public int operations() {
        return 2 * CHAINS * SPECIES.length();
    }

    @Override
    public float run(int rounds) {
        FloatVector m = FloatVector.broadcast(SPECIES, 0.5f);
        FloatVector s = FloatVector.broadcast(SPECIES, 0.25f);
        FloatVector a = s;
        FloatVector b = s;
        FloatVector c = s;
        FloatVector d = s;
        FloatVector e = s;
        FloatVector f = s;
        FloatVector g = s;
        FloatVector h = s;
        FloatVector i = s;
        FloatVector j = s;
        FloatVector k = s;
        FloatVector l = s;
        for (int round = 0; round < rounds; round++) {
            a = a.fma(m, s);
            b = b.fma(m, s);
            c = c.fma(m, s);
            d = d.fma(m, s);
            e = e.fma(m, s);
            f = f.fma(m, s);
            g = g.fma(m, s);
            h = h.fma(m, s);
            i = i.fma(m, s);
            j = j.fma(m, s);
            k = k.fma(m, s);
            l = l.fma(m, s);
        }
        FloatVector abcdef = a.add(b).add(c).add(d).add(e).add(f);
        return abcdef.add(g).add(h).add(i).add(j).add(k).add(l).reduceLanes(VectorOperators.ADD);
    }
}
