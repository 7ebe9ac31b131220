package org.nnj.api.math;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * How results are cut into tiles, one for each thread. The longer side is cut, since what belongs to the other one is packed for each tile
 * anew. A network has few sizes of results and needs them in each step, so the cuts are kept.
 */
final class Cuts {

    /** Rows that stay together: a multiple of what kernels compute at once. */
    private static final int ROWS = 20;

    /** Columns that stay together: likewise, and whole lines of the cache. */
    private static final int COLUMNS = 64;

    private static final int PLACES_LOG2 = 8;

    private record Cut(int m, int n, List<Tile> tiles) {}

    private final int threads;
    private final AtomicReferenceArray<@Nullable Cut> known = new AtomicReferenceArray<>(1 << PLACES_LOG2);

    Cuts(int threads) {
        this.threads = threads;
    }

    /** Whether there are two tiles of a result of m rows and n columns. */
    static boolean isPossible(int m, int n) {
        return m >= 2 * ROWS || n >= 2 * COLUMNS;
    }

    /** The tiles of a result of m rows and n columns; together they cover each element once. */
    List<Tile> tiles(int m, int n) {
        int place = place(m, n);
        Cut cut = known.get(place);
        if (cut == null || cut.m != m || cut.n != n) {
            cut = new Cut(m, n, cut(m, n));
            known.set(place, cut);
        }
        return cut.tiles;
    }

    /** The upper bits of products with odd constants, since sizes are often multiples of powers of two. */
    private static int place(int m, int n) {
        return (m * 0x9E3779B1 + n) * 0x85EBCA6B >>> Integer.SIZE - PLACES_LOG2;
    }

    private List<Tile> cut(int m, int n) {
        boolean byRows = m >= 2 * ROWS && (m >= n || n < 2 * COLUMNS);
        int length = byRows ? m : n;
        int unit = byRows ? ROWS : COLUMNS;
        int parts = Math.min(threads, (length + unit - 1) / unit);
        List<Tile> tiles = new ArrayList<>(parts);
        for (int part = 0; part < parts; part++) {
            int from = Parallel.boundary(length, unit, part, parts);
            int to = Parallel.boundary(length, unit, part + 1, parts);
            tiles.add(byRows ? new Tile(from, to, 0, n) : new Tile(0, m, from, to));
        }
        return List.copyOf(tiles);
    }
}
