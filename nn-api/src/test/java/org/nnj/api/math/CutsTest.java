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
        List<Tile> tiles = new Cuts(5).tiles(m, n);
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
        assertEquals(List.of(new Tile(0, 128, 0, 128), new Tile(0, 128, 128, 256)), new Cuts(2).tiles(128, 256));
        assertEquals(List.of(new Tile(0, 140, 0, 256), new Tile(140, 300, 0, 256)), new Cuts(2).tiles(300, 256));
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
        List<Tile> first = cuts.tiles(100, 64);
        assertSame(first, cuts.tiles(100, 64));
        for (int n = 1; n < 1_000; n++) {
            List<Tile> tiles = cuts.tiles(100, n);
            assertEquals(new Tile(0, 100, 0, n), hull(tiles));
        }
        assertEquals(first, cuts.tiles(100, 64));
    }

    private static Tile hull(List<Tile> tiles) {
        Tile last = tiles.get(tiles.size() - 1);
        return new Tile(tiles.get(0).fromRow(), last.toRow(), tiles.get(0).fromColumn(), last.toColumn());
    }
}
