package org.nnj.data.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class NaturalOrderTest {

    private static final List<String> SORTED = List.of(
            "",
            "0",
            "00",
            "2",
            "7",
            "07",
            "10",
            "10a",
            "10a2",
            "10a10",
            "123456789012345678901234567890",
            "B",
            "a",
            "img",
            "img9",
            "img12",
            "img12b",
            "é");

    @Test
    void numbersCountAndShuffledNamesComeBackInOneOrder() {
        for (int seed = 0; seed < 100; seed++) {
            List<String> names = new ArrayList<>(SORTED);
            Collections.shuffle(names, new Random(seed));
            names.sort(NaturalOrder.INSTANCE);
            List<String> expected = new ArrayList<>(SORTED);
            // equal numbers: the text decides, and "07" comes before "7"
            Collections.swap(expected, SORTED.indexOf("7"), SORTED.indexOf("07"));
            assertThat(names).as("seed %d", seed).isEqualTo(expected);
        }
    }

    @Test
    void onlyEqualNamesAreEqual() {
        for (String a : SORTED) {
            for (String b : SORTED) {
                assertThat(NaturalOrder.INSTANCE.compare(a, b) == 0).isEqualTo(a.equals(b));
                assertThat(NaturalOrder.INSTANCE.compare(a, b)).isEqualTo(-NaturalOrder.INSTANCE.compare(b, a));
            }
        }
    }
}
