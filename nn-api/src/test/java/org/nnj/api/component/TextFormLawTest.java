package org.nnj.api.component;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nnj.api.component.Fruit.Apple;
import org.nnj.api.component.Fruit.Crate;
import org.nnj.api.component.Fruit.Everything;
import org.nnj.api.component.Fruit.Kiwi;
import org.nnj.api.component.Fruit.LeakyPear;
import org.nnj.api.component.Fruit.Ripening;
import org.nnj.api.component.Fruit.Season;
import org.nnj.api.component.Fruit.Steady;
import org.nnj.api.component.Fruit.Sudden;

/** What is written is read back to an equal component, whatever the values are. */
class TextFormLawTest {

    private static final long SEED = 20;
    private static final int COMPONENTS = 1000;

    private static final List<String> NASTY_STRINGS = List.of(
            "",
            " ",
            " a ",
            "a,b=c",
            "(",
            ")]",
            "[a]",
            "\"",
            "\\",
            "\\\"",
            "\n\r\t",
            "\0",
            "\u2028\u2029\u0085",
            "é😀",
            "\ud800",
            "\udc00\ud800",
            "\u202e",
            "true",
            "nan",
            "-0.0",
            "null",
            "apple",
            "acme:kiwi",
            "\u00a0x\u3000",
            "'");
    private static final double[] NASTY_NUMBERS = {
        0,
        -0.0,
        Double.NaN,
        Double.POSITIVE_INFINITY,
        Double.NEGATIVE_INFINITY,
        Double.MIN_VALUE,
        Double.MAX_VALUE,
        0.1,
        1e7,
        1e-5,
        2e23
    };

    private final SplittableRandom random = new SplittableRandom(SEED);

    @TempDir
    Path folder;

    @Test
    void whatIsWrittenIsReadBackEqual() throws IOException {
        try (URLClassLoader loader = Plugins.ofTests(folder)) {
            Components components = Components.of(loader);
            for (int i = 0; i < COMPONENTS; i++) {
                Fruit fruit = fruit(3);
                String text = Components.describe(fruit);
                assertThat(components.find(Fruit.class, text))
                        .as("component %d of seed %d: %s", i, SEED, text)
                        .isEqualTo(fruit);
                Ripening ripening = ripening();
                assertThat(components.find(Ripening.class, Components.describe(ripening)))
                        .isEqualTo(ripening);
            }
        }
    }

    @Test
    void whatCouldNotBeReadBackIsNotWritten() {
        Fruit deep = new Apple();
        for (int i = 0; i < 64; i++) {
            deep = new Crate(1, deep, new Steady());
        }
        assertThat(Components.describe(deep)).endsWith(", ripening=0.1)");
        Fruit tooDeep = new Crate(1, deep, new Steady());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Components.describe(tooDeep))
                .withMessage("crate.fruit: expected at most 64 nested brackets, but was more");

        record Letter(String text) implements Fruit {}
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Components.describe(new Letter("a".repeat(65_536))))
                .withMessage("org.nnj.api.component.TextFormLawTest$1Letter: expected a text form of at most 65536"
                        + " characters, but was 65549");
    }

    private Fruit fruit(int depth) {
        return switch (random.nextInt(depth == 0 ? 3 : 5)) {
            case 0 -> new Apple();
            case 1 -> new Kiwi(random.nextBoolean());
            case 2 -> pear();
            case 3 -> new Crate(random.nextInt(), fruit(depth - 1), ripening());
            default -> everything(depth);
        };
    }

    private Everything everything(int depth) {
        return new Everything(
                random.nextInt(),
                random.nextLong(),
                random.nextInt(4) == 0 ? (float) number() : Float.intBitsToFloat(random.nextInt()),
                number(),
                random.nextBoolean(),
                string(),
                Season.values()[random.nextInt(2)],
                Path.of(string().replace("\0", "").replaceAll("\\p{Cs}", "")),
                list(this::number),
                list(() -> fruit(depth - 1)),
                list(() -> list(this::string)),
                ripening(),
                pear());
    }

    private LeakyPear pear() {
        return new LeakyPear(random.nextDouble());
    }

    private Ripening ripening() {
        return random.nextBoolean() ? new Steady(number()) : new Sudden(random.nextLong(), number());
    }

    private double number() {
        int choice = random.nextInt(NASTY_NUMBERS.length + 5);
        return choice < NASTY_NUMBERS.length ? NASTY_NUMBERS[choice] : Double.longBitsToDouble(random.nextLong());
    }

    private String string() {
        String first = NASTY_STRINGS.get(random.nextInt(NASTY_STRINGS.size()));
        return random.nextBoolean() ? first : first + NASTY_STRINGS.get(random.nextInt(NASTY_STRINGS.size()));
    }

    private <T> List<T> list(Supplier<T> element) {
        return Stream.generate(element).limit(random.nextInt(4)).toList();
    }
}
