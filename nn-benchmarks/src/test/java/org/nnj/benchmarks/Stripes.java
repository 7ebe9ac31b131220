package org.nnj.benchmarks;

import org.nnj.data.InMemory;

/** Images of ten classes that a few steps tell apart: of each, three of the 28 rows are white. */
final class Stripes {

    private static final int SIDE = 28;

    private Stripes() {}

    /** As many for training as asked for, and ten to be tested on. */
    static InMemory images(int count) {
        return of(count).withTest(of(Workload.OUTPUTS)).seed(1);
    }

    private static InMemory of(int count) {
        float[][] images = new float[count][Workload.INPUTS];
        int[] labels = new int[count];
        for (int i = 0; i < count; i++) {
            labels[i] = i % Workload.OUTPUTS;
            for (int pixel = 0; pixel < images[i].length; pixel++) {
                images[i][pixel] = pixel / SIDE / 3 == labels[i] ? 1 : 0;
            }
        }
        return InMemory.ofClasses(images, labels, Workload.OUTPUTS);
    }
}
