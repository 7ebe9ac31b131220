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
    private static final String SMALL = "ad9c08e832bf8ccff6c3bf76c0ec2e66c00d548b97767ec3a1b41e2b059e9def";

    static final String WIDE = "915f7cf144cd8f354b9ac756b8444823e0570cd80ef2c9d051586682b1a7efa5";

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
