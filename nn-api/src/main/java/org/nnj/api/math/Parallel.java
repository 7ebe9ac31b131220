package org.nnj.api.math;

/**
 * Loops over large arrays, shared among the threads that large products are shared among: as many as there are processors, or {@code -Dnn.threads}.
 * The threads are daemons. Short loops stay on the calling thread.
 */
public final class Parallel {

    /** Elements below which waking a second thread costs more than it saves. */
    static final int WORTH_SHARING = 1 << 17;

    /** Elements that stay together: whole vectors, whole lines of the cache. */
    private static final int UNIT = 1024;

    /** One set for the JVM: two trainings at a time do not use more threads than there are processors. */
    static final Workers WORKERS = new Workers(Workers.count(
            System.getProperty("nn.threads", ""), Runtime.getRuntime().availableProcessors()));

    /** A loop of which any part can be run apart from the others, in any order, and whose result does not show how it was cut. */
    @FunctionalInterface
    public interface Loop {

        /**
         * Runs a part of the loop.
         *
         * @param from the first element
         * @param to the element to stop before
         */
        void run(int from, int to);
    }

    private Parallel() {}

    /**
     * Runs a loop, in parts if it is long, and returns when all are done.
     *
     * @param count how many elements there are, from 0
     * @param loop what is to be done with them; it must not share a sum among parts
     */
    public static void run(int count, Loop loop) {
        run(count, loop, WORKERS);
    }

    static void run(int count, Loop loop, Workers workers) {
        if (isWorthSharing(count, workers)) {
            workers.run(
                    workers.count(),
                    (part, parts) ->
                            loop.run(boundary(count, UNIT, part, parts), boundary(count, UNIT, part + 1, parts)));
        } else {
            loop.run(0, count);
        }
    }

    /**
     * Whether {@link #run} may run a loop in parts. Whoever runs many short ones, and is to allocate nothing for each, asks first.
     *
     * @param count how many elements there are
     * @return false if the loop stays whole, on the calling thread
     */
    public static boolean isWorthSharing(int count) {
        return isWorthSharing(count, WORKERS);
    }

    private static boolean isWorthSharing(int count, Workers workers) {
        return workers.count() > 1 && count >= WORTH_SHARING;
    }

    /** Where a part begins, in whole units; for the part after the last, the count. */
    static int boundary(int count, int unit, int part, int parts) {
        long units = ((long) count + unit - 1) / unit;
        return (int) Math.min(count, unit * (units * part / parts));
    }
}
