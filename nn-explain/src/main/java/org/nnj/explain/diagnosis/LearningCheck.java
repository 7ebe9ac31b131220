package org.nnj.explain.diagnosis;

import java.util.List;
import org.nnj.api.optimizer.Schedule;
import org.nnj.models.Sequential;

/**
 * Whether the learning rate suits the network: copies go the same few steps with it, with a tenth and, where it hardly moves, with
 * a hundred times of it and more, and are compared by the cost of the examples that they have learnt from.
 */
record LearningCheck(Subject subject) {

    /** Steps of each copy: enough that a usual rate moves the cost, few enough for seconds. */
    static final int STEPS = 30;

    /** What counts as learning within these steps: a twentieth of the cost. */
    static final double LEARNS = 0.05;

    /** A smaller rate that gains so many times more, in spite of its smaller steps, shows that the larger ones overshoot. */
    static final double OVERSHOOTS = 5;

    /** A cost that rises to three times of where it began, when a tenth of the rate does not raise it, has been thrown there. */
    static final double THROWN = 3;

    /** What counts as standing still: a hundredth of the cost. */
    static final double STANDS = 0.01;

    /** A larger rate that gains so much shows that there was something to gain. */
    static final double COULD_GAIN = 0.2;

    private static final double SMALLER = 0.1;
    private static final double[] LARGER = {1e2, 1e4, 1e6};

    /** As far as a schedule that warms up is looked ahead. */
    private static final int WARM_UP = 10_000;

    List<Finding> look() {
        double before = cost(subject.model());
        if (!Double.isFinite(before) || before == 0) {
            return List.of(); // what makes it so has been found already, or there is nothing to learn
        }
        Course own = course(1);
        Course smaller = course(SMALLER);
        if (overshoots(before, own, smaller)) {
            return List.of(tooHigh(before, own, smaller));
        }
        if (gain(before, own.end()) < STANDS && !warmsUp()) {
            for (double factor : LARGER) {
                Course larger = course(factor);
                if (gain(before, larger.end()) > COULD_GAIN) {
                    return List.of(tooLow(before, own, factor, larger));
                }
            }
        }
        return List.of();
    }

    private static boolean overshoots(double before, Course own, Course smaller) {
        double possible = gain(before, smaller.end());
        return !Double.isFinite(own.end())
                || (possible > LEARNS && gain(before, own.end()) < possible / OVERSHOOTS)
                || own.peak() > THROWN * Math.max(before, smaller.peak());
    }

    /** The share of the cost that is gone; negative if it has grown. */
    private static double gain(double before, double after) {
        return Double.isFinite(after) ? (before - after) / before : Double.NEGATIVE_INFINITY;
    }

    /**
     * How a copy has fared.
     *
     * @param end the cost of all examples afterwards; NaN if it broke off
     * @param peak the largest cost of a batch on the way
     */
    private record Course(double end, double peak) {}

    private Course course(double factor) {
        Sequential copy = subject.model().copy(subject.spec().precision());
        copy.scaleLearningRate(factor);
        double peak = 0;
        for (int step = 0; step < STEPS; step++) {
            double cost = copy.trainStep(
                            subject.batches().get(step % subject.batches().size()))
                    .cost();
            if (!Double.isFinite(cost)) {
                return new Course(Double.NaN, Double.POSITIVE_INFINITY);
            }
            peak = Math.max(peak, cost);
        }
        return new Course(cost(copy), peak);
    }

    private double cost(Sequential model) {
        return model.validationStep(subject.all()).cost();
    }

    private double rate() {
        Sequential model = subject.model();
        return model.spec().optimizer().learningRate().at(model.state().step())
                * model.state().learningRateScale();
    }

    /** Whether the rate is low because its schedule begins low. */
    private boolean warmsUp() {
        Schedule schedule = subject.spec().optimizer().learningRate();
        long step = subject.model().state().step();
        for (int ahead = 0; ahead <= WARM_UP; ahead += STEPS) {
            if (schedule.at(step + ahead) > 10 * schedule.at(step)) {
                return true;
            }
        }
        return false;
    }

    private String told(double factor, double before, Course course) {
        String end = Double.isFinite(course.end()) ? Figures.of(course.end()) : "infinity";
        String peak = Double.isFinite(course.end()) && course.peak() > THROWN * before
                ? " by way of " + Figures.of(course.peak())
                : "";
        return "with learning rate " + Figures.of(rate() * factor) + " the cost goes from " + Figures.of(before) + peak
                + " to " + end;
    }

    private Finding tooHigh(double before, Course own, Course smaller) {
        return new Finding(
                Symptom.LEARNING_RATE_TOO_HIGH,
                "in " + STEPS + " steps " + told(1, before, own) + ", " + told(SMALLER, before, smaller),
                "steps overshoot the minimum, and land where the cost is larger or the neurons are stuck",
                "use a learning rate of " + Figures.of(rate() * SMALLER)
                        + " or less, or a schedule that begins low; .clipNorm(1)"
                        + " helps against single large steps");
    }

    private Finding tooLow(double before, Course own, double factor, Course larger) {
        return new Finding(
                Symptom.LEARNING_RATE_TOO_LOW,
                "in " + STEPS + " steps " + told(1, before, own) + ", " + told(factor, before, larger),
                "steps are so small that training takes many times longer than it must",
                "use a learning rate of " + Figures.of(rate() * factor / 10) + " to " + Figures.of(rate() * factor));
    }
}
