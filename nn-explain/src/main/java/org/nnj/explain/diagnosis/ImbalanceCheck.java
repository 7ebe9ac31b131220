package org.nnj.explain.diagnosis;

import java.util.List;
import org.nnj.api.data.Batch;
import org.nnj.api.data.BatchCursor;
import org.nnj.api.math.Matrix;

/** How often each class occurs in the training part. */
record ImbalanceCheck(Subject subject) {

    /** One against ten: of two classes, never to name the rarer one is right in more than nine cases of ten. */
    static final double RATIO = 10;

    /** So many examples a class, on average, are enough to miss one that does not occur. */
    private static final int EXAMPLES_A_CLASS = 20;

    /** Enough to count; the rest would take its time. */
    private static final int EXAMPLES = 20_000;

    List<Finding> look() {
        int classes = classes();
        if (classes < 2) {
            return List.of();
        }
        long[] counts = new long[classes];
        long examples = 0;
        try (BatchCursor cursor =
                subject.data().train().open(0, 0, subject.spec().precision())) {
            while (cursor.hasNext() && examples < EXAMPLES) {
                Batch batch = cursor.next();
                for (int row = 0; row < batch.rows(); row++) {
                    int index = classOf(batch.targets(), row, classes);
                    if (index < 0) {
                        return List.of(); // soft targets, several classes at once, or an index beyond: not for counting
                    }
                    counts[index]++;
                }
                examples += batch.rows();
            }
        }
        return judge(counts, examples);
    }

    /** How many classes the targets tell apart; 0 if they are numbers of a regression. */
    private int classes() {
        int columns = subject.all().targets().columns();
        if (columns > 1) {
            return columns;
        }
        if (subject.outputs() > 1) {
            return subject.outputs();
        }
        return 2; // one output of 0 and 1; any other number says that it is none
    }

    private int classOf(Matrix targets, int row, int classes) {
        if (targets.columns() == 1) {
            double target = targets.get(row, 0);
            boolean index = target == Math.rint(target) && target >= 0 && target < classes;
            return index ? (int) target : -1;
        }
        int found = -1;
        for (int column = 0; column < targets.columns(); column++) {
            double target = targets.get(row, column);
            if (target == 1 && found < 0) {
                found = column;
            } else if (target != 0) {
                return -1;
            }
        }
        return found;
    }

    private List<Finding> judge(long[] counts, long examples) {
        int rarest = 0;
        int commonest = 0;
        for (int i = 1; i < counts.length; i++) {
            rarest = counts[i] < counts[rarest] ? i : rarest;
            commonest = counts[i] > counts[commonest] ? i : commonest;
        }
        boolean countable = examples >= (long) EXAMPLES_A_CLASS * counts.length;
        if (!countable || counts[commonest] <= RATIO * counts[rarest]) {
            return List.of();
        }
        return List.of(new Finding(
                Symptom.CLASS_IMBALANCE,
                "of " + examples + " training examples " + counts[commonest] + " are of " + name(commonest) + ", and "
                        + counts[rarest] + " of " + name(rarest) + "; always naming the commonest is right in "
                        + Figures.percent((double) counts[commonest] / examples),
                "the cost is a mean over examples: what is rare hardly counts, and a high accuracy says nothing",
                "weight the examples, the rare ones more; measure f1 or a confusion matrix beside accuracy; collect more of the"
                        + " rare ones"));
    }

    private String name(int index) {
        List<String> labels = subject.data().labels();
        return labels.size() > index ? "class '" + labels.get(index) + "'" : "class " + index;
    }
}
