package org.nnj.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Laws that each of several subjects must keep. A test class extends the contract of a kind; JUnit then shows a node for each
 * subject with a test for each law, named by the law's sentence.
 *
 * @param <S> what the laws are about
 */
public abstract class Contract<S> {

    /** For the contracts of the kinds. */
    protected Contract() {}

    /**
     * What is tried.
     *
     * @return at least one subject
     */
    protected abstract List<S> subjects();

    /**
     * The laws that a subject must keep. A subclass may add to them.
     *
     * @param subject one of {@link #subjects}
     * @return the laws that say something about this subject
     */
    protected abstract List<Law<S>> laws(S subject);

    /**
     * How messages and test names call a subject.
     *
     * @param subject one of {@link #subjects}
     * @return its name
     */
    protected abstract String nameOf(S subject);

    /** Laws about all subjects together. */
    List<DynamicTest> lawsOfTheWhole() {
        return List.of();
    }

    /** Why there may be no subjects, and what to do then. */
    String whereSubjectsAreLookedFor() {
        return "subjects() gave none";
    }

    /**
     * Every subject with every law, for JUnit.
     *
     * @return a container for each subject
     */
    @TestFactory
    final Stream<DynamicNode> everyLawHolds() {
        List<S> subjects = subjects();
        if (subjects.isEmpty()) {
            throw new AssertionError(
                    getClass().getSimpleName() + ": expected at least one subject, but " + whereSubjectsAreLookedFor());
        }
        List<DynamicNode> nodes = new ArrayList<>(lawsOfTheWhole());
        for (S subject : subjects) {
            nodes.add(container(subject));
        }
        return nodes.stream();
    }

    private DynamicContainer container(S subject) {
        String name = nameOf(subject);
        Stream<DynamicTest> tests = laws(subject).stream()
                .map(law -> DynamicTest.dynamicTest(law.sentence(), () -> law.judge(name, subject)));
        return DynamicContainer.dynamicContainer(name, tests);
    }
}
