package org.nnj.api.math;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * How results are cut into tiles, one for each thread, or some where products are large: then what one thread lacks in speed another makes up for. The
 * longer side is cut, since what belongs to the other one is packed for each tile anew. A network has few sizes of products and needs them in each
 * step, so the cuts are kept.
 */
final class Cuts {

    /** Rows that stay together: a multiple of what kernels compute at once. */
    private static final int ROWS = 20;

    /** Columns that stay together: likewise, and whole lines of the cache. */
    private static final int COLUMNS = 64;

    private static final int PLACES_LOG2 = 8;

    /** Floating-point operations of a tile, about, so that packing is a small part of them: a millisecond or two. */
    private static final double TILE = 1e8;

    private static final int MOST_TILES_A_THREAD = 4;

    private record Cut(int m, int n, int k, List<Tile> tiles) {}

    private final int threads;
    private final AtomicReferenceArray<@Nullable Cut> known = new AtomicReferenceArray<>(1 << PLACES_LOG2);

    Cuts(int threads) {
        this.threads = threads;
    }

    /** Whether there are two tiles of a result of m rows and n columns. */
    static boolean isPossible(int m, int n) {
        return m >= 2 * ROWS || n >= 2 * COLUMNS;
    }

    /** The tiles of a result of m rows and n columns, each element of which has k terms; together they cover each element once. */
    List<Tile> tiles(int m, int n, int k) {
        int place = place(m, n, k);
        Cut cut = known.get(place);
        if (cut == null || cut.m != m || cut.n != n || cut.k != k) {
            cut = new Cut(m, n, k, cut(m, n, k));
            known.set(place, cut);
        }
        return cut.tiles;
    }

    /** The upper bits of products with odd constants, since sizes are often multiples of powers of two. */
    private static int place(int m, int n, int k) {
        return ((m * 0x9E3779B1 + n) * 0x85EBCA6B + k) * 0xC2B2AE35 >>> Integer.SIZE - PLACES_LOG2;
    }

    private List<Tile> cut(int m, int n, int k) {
        boolean byRows = m >= 2 * ROWS && (m >= n || n < 2 * COLUMNS);
        int length = byRows ? m : n;
        int unit = byRows ? ROWS : COLUMNS;
        int tilesAThread = (int) Math.max(1, Math.min(MOST_TILES_A_THREAD, 2.0 * m * n * k / threads / TILE));
        int parts = Math.min(tilesAThread * threads, (length + unit - 1) / unit);
        List<Tile> tiles = new ArrayList<>(parts);
        for (int part = 0; part < parts; part++) {
            int from = Parallel.boundary(length, unit, part, parts);
            int to = Parallel.boundary(length, unit, part + 1, parts);
            tiles.add(byRows ? new Tile(from, to, 0, n) : new Tile(0, m, from, to));
        }
        return List.copyOf(tiles);
    }
}
