package org.nnj.data;

import org.nnj.api.math.RandomStream;

/**
 * Points of several classes, which take turns, as many as wanted; the test part is another draw of as many.
 *
 * @param name what the random streams are called
 * @param examples how many points each draw has
 * @param classes how many take turns
 * @param seed of the draws, of division and order
 * @param layout where the points lie
 */
record DrawnClasses(String name, int examples, int classes, long seed, Layout layout) {

    /** Where the points of each class lie. */
    interface Layout {

        /**
         * One point.
         *
         * @param label its class
         * @param place which it is among those of its class, from 0
         * @param count how many its class has
         * @param random what noise is drawn from
         * @return its features
         */
        double[] point(int label, int place, int count, RandomStream random);
    }

    /** Both draws; for validation the same share of each class is kept back. */
    InMemory open(int batchSize, double holdOut) {
        return draw(name)
                .withTest(draw(name + " test"))
                .batchSize(batchSize)
                .stratified()
                .holdOut(holdOut)
                .seed(seed);
    }

    private InMemory draw(String purpose) {
        RandomStream random = RandomStream.of(seed, purpose);
        double[][] points = new double[examples][];
        int[] labels = new int[examples];
        for (int i = 0; i < examples; i++) {
            labels[i] = i % classes;
            int count = (examples - labels[i] + classes - 1) / classes;
            points[i] = layout.point(labels[i], i / classes, count, random);
        }
        return InMemory.ofClasses(points, labels, classes);
    }
}
