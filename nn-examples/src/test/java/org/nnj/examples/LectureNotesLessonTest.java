package org.nnj.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.nnj.testkit.Expected;

class LectureNotesLessonTest {

    /** The file's own tolerance: another order of summation. */
    private static final double RELATIVE = 1e-11;

    @Test
    void sevenIsTheEighthOfTen() {
        assertThat(LectureNotesLesson.oneHot(7, 10)).containsExactly(0, 0, 0, 0, 0, 0, 0, 1, 0, 0);
    }

    @Test
    void softmaxOfTheExampleIsThatOfTheNotes() {
        assertThat(LectureNotesLesson.text(LectureNotesLesson.softmax(LectureNotesLesson.LOGITS), "%.3f"))
                .isEqualTo("[0.024, 0.064, 0.175, 0.475, 0.024, 0.064, 0.175]");
    }

    @Test
    void softmaxHasThePropertiesOfTheNotes() {
        Map<String, Boolean> properties = SoftmaxProperties.of(LectureNotesLesson.LOGITS);
        assertThat(properties)
                .containsEntry("every output lies between 0 and 1", true)
                .containsEntry("the outputs add up to 1", true)
                .containsEntry("the order is kept", true)
                .containsEntry("adding 10 to every logit changes nothing", true)
                .containsEntry("multiplying every logit by 10 changes nothing", false)
                .hasSize(5);
    }

    /** {@code networks.json}, "lecture_notes_6-5-4-3_softmax_squared_error": the right error and the one of the notes' code. */
    @Test
    void theNotesDerivativeGivesTheWrongErrorAndTheWholeJacobianTheRightOne() {
        Expected batch = Expected.load(LectureNotesLessonTest.class, "/networks.json")
                .at("lecture_notes_6-5-4-3_softmax_squared_error", "batches", "0");
        double[] z = batch.at("z", "2", "0").numbers();
        double[] a = batch.at("a", "2", "0").numbers();
        double[] y = batch.at("Y", "0").numbers();
        double[] gradient = new double[a.length];
        for (int i = 0; i < a.length; i++) {
            gradient[i] = a[i] - y[i];
        }
        assertClose(
                ExerciseSheet.whole(z, a, gradient), batch.at("delta", "2", "0").numbers());
        assertClose(
                ExerciseSheet.elementwise(a, gradient),
                batch.at("wrong_elementwise_delta_of_the_notes ((a-y)*a*(1-a))", "0")
                        .numbers());
    }

    private static void assertClose(double[] actual, double[] expected) {
        assertThat(actual).hasSameSizeAs(expected);
        for (int i = 0; i < expected.length; i++) {
            assertThat(Math.abs(actual[i] - expected[i])).isLessThanOrEqualTo(RELATIVE * Math.abs(expected[i]));
        }
    }

    @Test
    void printsTheErrorsWithoutTraining() {
        LessonRun run = LessonRun.of("lecture-notes", "--epochs", "0");
        assertThat(run.exitCode()).isZero();
        // a right error adds up to 0; see SumOfSquaredErrors and Softmax
        assertThat(run.out())
                .contains("sums of the two: 0.000000 and -0.009692")
                .doesNotContain("Training");
    }
}
