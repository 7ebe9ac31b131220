package org.nnj.optimizers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.nnj.api.optimizer.Schedule;
import org.nnj.testkit.Expected;

/** The first 20 or 21 rates of each schedule, from optimizers.json. */
final class Rates {

    /** A power or a cosine, and a few operations around it, each within an ulp or two of 2.2e-16; PyTorch chains up to 20 products. */
    private static final double RELATIVE = 1e-12;

    /** Where the rate itself is the small difference of larger numbers, or 0. */
    private static final double ABSOLUTE = 1e-16;

    private Rates() {}

    static void assertFollowsFile(Schedule schedule, String entry) {
        double[] wanted = Expected.load(Rates.class, "/optimizers.json")
                .at("schedules", entry, "lr")
                .numbers();
        assertThat(wanted).hasSizeGreaterThanOrEqualTo(20);
        for (int t = 0; t < wanted.length; t++) {
            assertThat(schedule.at(t)).as("step %d", t).isCloseTo(wanted[t], within(ABSOLUTE + RELATIVE * wanted[t]));
        }
    }
}
