package org.nnj.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class YardstickTest {

    // x ← x/2 + 1/4 from 1/4 tends to 1/2: each chain ends there
    @Test
    void theLoopsComputeWhatTheySay() {
        int chains = new VectorFma().operations() / 2;

        assertThat(new VectorFma().run(100)).isEqualTo(0.5f * chains);
        assertThat(new PlainFma().run(1024)).isEqualTo(1);
    }

    @Test
    void runsInAProcessOfItsOwn() throws IOException {
        assertThat(Yardstick.beside(1)).isPositive();
    }
}
