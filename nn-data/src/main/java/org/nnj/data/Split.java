package org.nnj.data;

import java.util.Arrays;
import org.nnj.api.component.Check;
import org.nnj.api.math.RandomStream;

/**
 * The shares of the training, validation and test parts; together 1. Whole numbers of examples come as near to the
 * shares as they can.
 *
 * @param validation at least 0
 * @param test at least 0; the training part gets what is left
 */
record Split(double validation, double test) {

    private static final double TOLERANCE = 1e-9;

    static final Split NONE = new Split(0, 0);

    static Split holdOut(double share) {
        return new Split(Check.inRange("hold-out", share, 0, 1), 0);
    }

    static Split of(double train, double validation, double test) {
        Check.within("train share", train, 0, 1);
        Check.within("validation share", validation, 0, 1);
        Check.within("test share", test, 0, 1);
        double sum = train + validation + test;
        Check.that(Math.abs(sum - 1) <= TOLERANCE, "shares of train, validation and test", "a sum of 1", sum);
        return new Split(validation, test);
    }

    /**
     * How many examples of each group each part gets: its share rounded down or up, so that nothing is left over. What
     * a part lacks by rounding in one group is made good in the next, so that the totals keep the shares too.
     *
     * @return for each group: training, validation, test
     */
    int[][] apportion(int... groupSizes) {
        double[] shares = {1 - validation - test, validation, test};
        double[] owed = new double[shares.length];
        int[][] sizes = new int[groupSizes.length][shares.length];
        for (int group = 0; group < groupSizes.length; group++) {
            int left = groupSizes[group];
            for (int part = 0; part < shares.length; part++) {
                double quota = shares[part] * groupSizes[group];
                sizes[group][part] = (int) quota;
                owed[part] += quota - sizes[group][part];
                left -= sizes[group][part];
            }
            handOut(left, owed, sizes[group]);
        }
        return sizes;
    }

    /** Gives one example each to the parts to which most is owed. */
    private static void handOut(int left, double[] owed, int[] sizes) {
        boolean[] served = new boolean[owed.length];
        for (int n = 0; n < left; n++) {
            int next = -1;
            for (int part = 0; part < owed.length; part++) {
                if (!served[part] && (next < 0 || owed[part] > owed[next])) {
                    next = part;
                }
            }
            served[next] = true;
            sizes[next]++;
            owed[next]--;
        }
    }

    /**
     * Divides examples at random, each group by the same shares.
     *
     * @param groups the indices of each group
     * @return the indices of the training, the validation and the test part, each ascending
     */
    int[][] divide(int[][] groups, RandomStream random) {
        int[][] sizes = apportion(sizes(groups));
        int[][] parts = {new int[sum(sizes, 0)], new int[sum(sizes, 1)], new int[sum(sizes, 2)]};
        if (groups.length == 1 && parts[0].length == groups[0].length) {
            return new int[][] {groups[0].clone(), parts[1], parts[2]}; // whatever the order, they come out ascending
        }
        int[] filled = new int[parts.length];
        for (int group = 0; group < groups.length; group++) {
            int[] shuffled = groups[group].clone();
            random.derive("group", group).shuffle(shuffled);
            int next = 0;
            // validation first: the same seed holds out the same examples and more when the share grows
            for (int part : new int[] {1, 2, 0}) {
                System.arraycopy(shuffled, next, parts[part], filled[part], sizes[group][part]);
                filled[part] += sizes[group][part];
                next += sizes[group][part];
            }
        }
        for (int[] part : parts) {
            Arrays.sort(part);
        }
        return parts;
    }

    private static int[] sizes(int[][] groups) {
        int[] sizes = new int[groups.length];
        for (int group = 0; group < sizes.length; group++) {
            sizes[group] = groups[group].length;
        }
        return sizes;
    }

    static int sum(int[][] sizes, int part) {
        int sum = 0;
        for (int[] size : sizes) {
            sum += size[part];
        }
        return sum;
    }
}
