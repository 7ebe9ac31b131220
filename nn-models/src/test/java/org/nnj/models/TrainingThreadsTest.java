package org.nnj.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;
import org.nnj.api.model.Callback;
import org.nnj.api.model.Directive;
import org.nnj.api.model.EpochEnd;
import org.nnj.api.model.Observer;
import org.nnj.api.model.RunInfo;
import org.nnj.data.Prefetch;

/** What training starts ends with it, but for the workers of the products, which keep no JVM from ending. */
class TrainingThreadsTest {

    /** Trains the wide network twice at the same time, once on data made ready ahead; prints the bits and who is still there. */
    static final class TwoAtATime {
        private TwoAtATime() {}

        public static void main(String... arguments) throws InterruptedException, ExecutionException {
            Set<Thread> before = Thread.getAllStackTraces().keySet();
            FutureTask<String> other = new FutureTask<>(TrainedBits::ofAWideNetwork);
            Thread trainer = new Thread(other);
            trainer.start();
            System.out.println(TrainedBits.ofAWideNetwork(Prefetch::of));
            System.out.println(other.get());
            trainer.join();
            Set<Thread> left = new HashSet<>(Thread.getAllStackTraces().keySet());
            left.removeAll(before);
            left.stream()
                    .map(thread -> thread.getName() + (thread.isDaemon() ? ", a daemon" : ""))
                    .sorted()
                    .forEach(System.out::println);
        }
    }

    /** Each has the bits of one that trains alone; and the process ends, or there would be no output to look at. */
    @Test
    void twoModelsTrainedAtATimeFinishWithTheirBitsAndLeaveDaemonWorkersAlone() throws Exception {
        assertThat(ChildJvm.run(List.of("-Dnn.threads=3"), TwoAtATime.class).lines())
                .containsExactly(
                        SameBitsTest.WIDE, SameBitsTest.WIDE, "nn-worker-1, a daemon", "nn-worker-2, a daemon");
    }

    @Test
    void aFitThatFailsEndsTheThreadOfItsDataToo() {
        Callback failing = new Failing();
        assertThatThrownBy(() -> Toy.classifier().build().fit(Prefetch.of(Toy.circles(50)), 3, failing))
                .hasMessage("callback: expected nothing");
        assertThat(Thread.getAllStackTraces().keySet())
                .extracting(Thread::getName)
                .noneMatch(name -> name.startsWith("nnj-"));
    }

    private record Failing() implements Callback {

        @Override
        public Observer start(RunInfo run) {
            return new Observer() {
                @Override
                public Directive epochEnded(EpochEnd epoch) {
                    throw new IllegalStateException("callback: expected nothing");
                }
            };
        }
    }
}
