package org.nnj.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The same seed gives the same bits: on every JDK, however warm it is, for any number of threads. */
class SameBitsTest {

    /** Recorded on JDK 17.0.15, found again on 25.0.3; x86-64 with fused multiply-add, without which they are others. */
    private static final String SMALL = "75c7657cf8b9c078872ae4b4bd05575adf0607bd53291719478d1668037d589d";

    static final String WIDE = "ad6d9b699519ed3de92d3557c811e4a4f7c968029a89786ac2502e5a3732e7fb";

    @Test
    void trainedParametersAreThoseRecorded() {
        assertThat(TrainedBits.ofSmallNetworks()).isEqualTo(SMALL);
    }

    @Test
    void trainingAgainInAWarmJvmGivesThemAgain() {
        for (int round = 0; round < 20; round++) {
            assertThat(TrainedBits.ofSmallNetworks()).as("round %d", round).isEqualTo(SMALL);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"-Xint", "-XX:TieredStopAtLevel=1"})
    void anInterpreterAndASimplerCompilerGiveThem(String option) throws Exception {
        assertThat(child(option, "small")).isEqualTo(SMALL);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void anyNumberOfThreadsGivesThem(int threads) throws Exception {
        assertThat(child("-Dnn.threads=" + threads, "wide")).isEqualTo(WIDE);
    }

    private static String child(String option, String networks) throws IOException, InterruptedException {
        return ChildJvm.run(List.of(option), TrainedBits.class, networks);
    }
}
