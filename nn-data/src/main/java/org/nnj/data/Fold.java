package org.nnj.data;

import org.nnj.api.component.Check;
import org.nnj.api.math.RandomStream;

/**
 * One of the equal parts into which examples are cut for cross-validation.
 *
 * @param index which one, from 0
 * @param count how many there are, 2 or more; 0 for none
 */
record Fold(int index, int count) {

    static final Fold NONE = new Fold(0, 0);

    static Fold of(int index, int count) {
        Check.atLeast("folds", count, 2);
        Check.that(index >= 0 && index < count, "fold", "in [0, " + count + ")", index);
        return new Fold(index, count);
    }

    boolean isNone() {
        return count == 0;
    }

    /**
     * Deals the examples of each group in turn, like cards, going on with the next group where the last one ended: so
     * the folds of all groups together are as equal as those of each.
     *
     * @param groups the indices of each group
     * @return for each group two lists: what is in this fold, and what is in the others
     */
    int[][][] divide(int[][] groups, RandomStream random) {
        int[][][] divided = new int[groups.length][][];
        int dealt = 0;
        for (int group = 0; group < groups.length; group++) {
            int[] shuffled = groups[group].clone();
            random.derive("group", group).shuffle(shuffled);
            divided[group] = dealt(shuffled, dealt);
            dealt += shuffled.length;
        }
        return divided;
    }

    private int[][] dealt(int[] cards, int before) {
        int mine = 0;
        for (int i = 0; i < cards.length; i++) {
            mine += isMine(before + i) ? 1 : 0;
        }
        int[][] piles = {new int[mine], new int[cards.length - mine]};
        int[] filled = new int[2];
        for (int i = 0; i < cards.length; i++) {
            int pile = isMine(before + i) ? 0 : 1;
            piles[pile][filled[pile]++] = cards[i];
        }
        return piles;
    }

    private boolean isMine(int place) {
        return place % count == index;
    }
}
