package org.nnj.testkit;

/**
 * Something that must hold for every subject of a contract.
 *
 * @param <S> what the law is about
 * @param sentence what holds, as the name of the test says it
 * @param trial looks whether it does
 */
public record Law<S>(String sentence, Trial<S> trial) {

    /**
     * Looks whether a law holds.
     *
     * @param <S> what the law is about
     */
    @FunctionalInterface
    public interface Trial<S> {

        /**
         * Looks at one subject.
         *
         * @param subject the subject
         * @throws AssertionError if the law is broken; the message says where, what was expected and what was found
         * @throws Exception if the subject itself throws
         */
        void check(S subject) throws Exception;
    }

    /** Runs the trial; whatever it throws is told with the names of the subject and the law. */
    void judge(String name, S subject) {
        try {
            trial.check(subject);
        } catch (AssertionError broken) {
            throw new AssertionError(name + ": " + sentence + ": " + broken.getMessage(), broken);
        } catch (Exception thrown) {
            throw new AssertionError(name + ": " + sentence + ": expected no exception, but was " + thrown, thrown);
        }
    }
}
