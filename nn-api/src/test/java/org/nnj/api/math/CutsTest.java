package org.nnj.api.math;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CutsTest {

    @ParameterizedTest
    @CsvSource({"40, 1", "41, 3", "784, 512", "128, 512", "1, 128", "3, 1000", "39, 129", "1023, 7"})
    void eachElementIsInOneTile(int m, int n) {
        List<Tile> tiles = new Cuts(5).tiles(m, n, 9);
        int[] times = new int[m * n];
        for (Tile tile : tiles) {
            for (int row = tile.fromRow(); row < tile.toRow(); row++) {
                for (int column = tile.fromColumn(); column < tile.toColumn(); column++) {
                    times[row * n + column]++;
                }
            }
        }
        int[] once = new int[m * n];
        Arrays.fill(once, 1);
        assertArrayEquals(once, times);
        assertTrue(tiles.size() >= 2 && tiles.size() <= 5, tiles.toString());
    }

    @Test
    void theLongerSideIsCut() {
        assertEquals(List.of(new Tile(0, 128, 0, 128), new Tile(0, 128, 128, 256)), new Cuts(2).tiles(128, 256, 9));
        assertEquals(List.of(new Tile(0, 140, 0, 256), new Tile(140, 300, 0, 256)), new Cuts(2).tiles(300, 256, 9));
    }

    /** 2 · 256 · 2048 · k are 2.1 GFLOP, 0.42 and 0.1. */
    @Test
    void largeProductsHaveFourTilesAThread() {
        assertEquals(8, new Cuts(2).tiles(256, 2048, 2048).size());
        assertEquals(
                new Tile(0, 256, 256, 512), new Cuts(2).tiles(256, 2048, 2048).get(1));
        assertEquals(4, new Cuts(2).tiles(256, 2048, 400).size());
        assertEquals(2, new Cuts(2).tiles(256, 2048, 100).size());
    }

    @Test
    void whatIsSmallIsNotCut() {
        assertTrue(Cuts.isPossible(40, 1) && Cuts.isPossible(1, 128));
        assertFalse(Cuts.isPossible(39, 127));
    }

    /** There are more sizes than places, so some share one. */
    @Test
    void cutsAreKeptAndNotMistakenForOthers() {
        Cuts cuts = new Cuts(2);
        List<Tile> first = cuts.tiles(100, 64, 9);
        assertSame(first, cuts.tiles(100, 64, 9));
        for (int n = 1; n < 1_000; n++) {
            List<Tile> tiles = cuts.tiles(100, n, 9);
            assertEquals(new Tile(0, 100, 0, n), hull(tiles));
        }
        assertEquals(first, cuts.tiles(100, 64, 9));
    }

    private static Tile hull(List<Tile> tiles) {
        Tile last = tiles.get(tiles.size() - 1);
        return new Tile(tiles.get(0).fromRow(), last.toRow(), tiles.get(0).fromColumn(), last.toColumn());
    }
}
