package org.nnj.api.component;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nnj.api.component.Fruit.Apple;
import org.nnj.api.component.Fruit.Crate;
import org.nnj.api.component.Fruit.Everything;
import org.nnj.api.component.Fruit.Kiwi;
import org.nnj.api.component.Fruit.LeakyPear;
import org.nnj.api.component.Fruit.Ripening;
import org.nnj.api.component.Fruit.Season;
import org.nnj.api.component.Fruit.Steady;
import org.nnj.api.component.Fruit.Sudden;
import org.nnj.api.loss.Loss;

class ComponentsTest {

    @TempDir
    static Path folder;

    private static URLClassLoader loader;
    private static Components components;

    @BeforeAll
    static void register() throws IOException {
        loader = Plugins.ofTests(folder);
        components = Components.of(loader);
    }

    @AfterAll
    static void close() throws IOException {
        loader.close();
    }

    @ParameterizedTest
    @CsvSource({"leaky-pear", "LeakyPear", "leaky_pear", "LEAKY PEAR", "leaky-pear()"})
    void nameAloneGivesTheDefaults(String text) {
        assertThat(components.find(Fruit.class, text)).isEqualTo(new LeakyPear(0.01));
    }

    @ParameterizedTest
    @CsvSource({
        "leaky-pear(sugar-share=0.2)",
        "leaky-pear(sugarShare=0.2)",
        "leaky-pear(Sugar_Share = 2e-1)",
        "leaky-pear(0.2)"
    })
    void valuesAreGivenByNameOrAlone(String text) {
        assertThat(components.find(Fruit.class, text)).isEqualTo(new LeakyPear(0.2));
    }

    @Test
    void prefixBelongsToTheName() {
        assertThat(components.find(Fruit.class, "acme:kiwi(true)")).isEqualTo(new Kiwi(true));
    }

    @Test
    void nestedComponentsAreFoundByTheirDeclaredKind() {
        assertThat(components.find(Fruit.class, "crate(units=3, fruit=crate(2), ripening=sudden(day=4))"))
                .isEqualTo(new Crate(3, new Crate(2, new Apple(), new Steady(0.5)), new Sudden(4, 1)));
    }

    @Test
    void certainRecordIsFoundWithoutBeingRegistered() {
        record Plum(int stones) implements Fruit {
            Plum() {
                this(1);
            }
        }
        assertThat(components.find(Plum.class, "plum")).isEqualTo(new Plum(1));
        assertThat(components.find(Plum.class, "plum(2)")).isEqualTo(new Plum(2));
        refused(Plum.class, "apple", "expected 'plum', but was 'apple'");
    }

    /** Called as what they stand for. */
    static final class Part {

        record Crate(@Required Integer units) implements Fruit {
            Crate() {
                this(32);
            }
        }

        record Everything(List<Fruit> fruits) implements Fruit {}
    }

    private static final Map<Class<? extends Component>, Set<String>> PARTS =
            Map.of(Part.Crate.class, Set.of("fruit", "ripening"), Part.Everything.class, Set.of("whole"));

    @Test
    void aPartPassesOverWhatItDoesNotHave() {
        String text = "crate(units=3, fruit=durian, ripening=slow(1))";
        assertThat(components.findPart(Part.Crate.class, text, PARTS)).isEqualTo(new Part.Crate(3));
    }

    @Test
    void aPartStandsForTheComponentOfItsNameWhereverThatIsNamed() {
        String text = "everything(whole=7, fruits=[apple, Crate(units=3, fruit=durian), crate(4)])";
        assertThat(components.findPart(Part.Everything.class, text, PARTS).fruits())
                .containsExactly(new Apple(), new Part.Crate(3), new Part.Crate(4));
    }

    @Test
    void aPartRefusesWhatIsNeitherItsOwnNorPassedOver() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> components.findPart(Part.Crate.class, "crate(units=3, colour=red)", PARTS))
                .withMessage("crate: unknown parameter 'colour'. Known: units");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> components.findPart(Part.Crate.class, "crate(fruit=apple)", PARTS))
                .withMessage("crate.units: expected a value, but none was given; for example units=32");
    }

    @Test
    void saysWhichModuleHasTheStandardOnesIfItIsNotThere() {
        refused(
                Loss.class,
                "hinge",
                "unknown loss 'hinge'; none is known. The standard ones are in nn-losses (module org.nnj.losses), which is not"
                        + " there: add it");
    }

    @Test
    void saysThatANameWithAPrefixIsAPlugins() {
        refused(
                Loss.class,
                "acme:focal",
                "unknown loss 'acme:focal'; none is known. A name with a prefix is that of somebody's plugin: add its jar");
    }

    @Test
    void bareNumberMeansWhatTheKindSays() {
        assertThat(components.find(Ripening.class, "0.25")).isEqualTo(new Steady(0.25));
        assertThat(components.find(Fruit.class, "crate(units=1, ripening=1e-3)"))
                .isEqualTo(new Crate(1, new Apple(), new Steady(0.001)));
        assertThat(components.find(Steady.class, "7")).isEqualTo(new Steady(7));
        refused(Fruit.class, "0.25", "unknown fruit '0.25'. Known: acme:kiwi, apple, crate, everything, leaky-pear");
    }

    @Test
    void bareNumberIsWrittenWhereItCanBeRead() {
        assertThat(Components.describe(new Steady(0.25))).isEqualTo("0.25");
        assertThat(Components.describe(new Sudden(4, 1))).isEqualTo("sudden(day=4, rate=1.0)");
        assertThat(Components.describe(new Crate(1, new Apple(), new Steady(0.001))))
                .isEqualTo("crate(units=1, fruit=apple, ripening=0.001)");
    }

    @Test
    void recordOfTwoKindsIsWrittenSoThatBothCanReadIt() {
        @Named("steady")
        record Both(double rate) implements Ripening, Fruit {}
        assertThat(Components.describe(new Both(0.5))).isEqualTo("steady(rate=0.5)");
        assertThat(Components.describe(new Crate(1, new Apple(), new Both(0.5))))
                .isEqualTo("crate(units=1, fruit=apple, ripening=0.5)");
    }

    @Test
    void everyValueIsWritten() {
        assertThat(Components.describe(new Apple())).isEqualTo("apple");
        assertThat(Components.describe(new LeakyPear())).isEqualTo("leaky-pear(sugar-share=0.01)");
        assertThat(Components.describe(new Everything()))
                .isEqualTo("everything(whole=1, large=2, single=3.0, number=4.0, truth=true, label=five,"
                        + " season=late-summer, file=six, numbers=[7.0], fruits=[apple], words=[[]], ripening=0.1,"
                        + " certain=leaky-pear(sugar-share=0.01))");
    }

    @Test
    void everySortOfValueIsRead() {
        Everything read = (Everything) components.find(
                Fruit.class,
                "everything(whole=-7, large=9223372036854775807, single=0.1, number=-Infinity, truth=FALSE,"
                        + " label=\"a, b\", season=LateSummer, file=\"a b/c\", numbers=[1, nan, 2.5], fruits=[acme:kiwi,"
                        + " leaky-pear(0.5)], words=[[a, \"\"], []], ripening=3, certain=leaky-pear(0.25))");
        assertThat(read)
                .isEqualTo(new Everything(
                        -7,
                        Long.MAX_VALUE,
                        0.1f,
                        Double.NEGATIVE_INFINITY,
                        false,
                        "a, b",
                        Season.LATE_SUMMER,
                        Path.of("a b/c"),
                        List.of(1.0, Double.NaN, 2.5),
                        List.of(new Kiwi(), new LeakyPear(0.5)),
                        List.of(List.of("a", ""), List.of()),
                        new Steady(3),
                        new LeakyPear(0.25)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "aplpe | unknown fruit 'aplpe'; did you mean 'apple'? Known: acme:kiwi, apple, crate, everything, leaky-pear",
                "kiwi | unknown fruit 'kiwi'; did you mean 'acme:kiwi'? Known: acme:kiwi, apple, crate, everything, leaky-pear",
                "durian | unknown fruit 'durian'. Known: acme:kiwi, apple, crate, everything, leaky-pear",
                "[apple] | expected a fruit, but was a list",
                "\"apple\" | expected a fruit, but was the quoted text 'apple'",
                "crate | crate.units: expected a value, but none was given; for example units=32",
                "crate(fruit=apple) | crate.units: expected a value, but none was given; for example units=32",
                "leaky-pear(2) | leaky-pear.sugar-share: expected in [0, 1), but was 2.0",
                "leaky-pear(sugar=2) | leaky-pear: unknown parameter 'sugar'. Known: sugar-share",
                "leaky-pear(sugar-shaer=2) | leaky-pear: unknown parameter 'sugar-shaer'; did you mean 'sugar-share'? Known: sugar-share",
                "leaky-pear(sugar-share=0, SugarShare=0) | leaky-pear.sugar-share: expected one value, but was given twice",
                "apple(x=1) | apple: unknown parameter 'x'; none is known",
                "apple(1) | apple: expected no arguments, but was '1'",
                "crate(3, fruit=apple) | crate: expected name=value for each of several arguments, but was '3'",
                "crate(units=3.5) | crate.units: expected a whole number, but was '3.5'",
                "crate(units=4294967297) | crate.units: expected a whole number, but was '4294967297'; beyond the range of int",
                "crate(units=\"3\") | crate.units: expected a whole number, but was the quoted text '3'",
                "crate(units=[3]) | crate.units: expected a whole number, but was a list",
                "crate(units=3, fruit=pear) | crate.fruit: unknown fruit 'pear'. Known: acme:kiwi, apple, crate, everything, leaky-pear",
                "crate(units=3, ripening=slow) | crate.ripening: unknown ripening 'slow'. Known: steady, sudden",
                "everything(large=9223372036854775808) | everything.large: expected a whole number, but was '9223372036854775808'; beyond the range of long",
                "everything(number=1e999) | everything.number: expected a number, but was '1e999'; beyond the range of double",
                "everything(single=1e39) | everything.single: expected a number, but was '1e39'; beyond the range of float",
                "everything(number=half) | everything.number: expected a number, but was 'half'",
                "everything(truth=yes) | everything.truth: expected true or false, but was 'yes'",
                "everything(season=srping) | everything.season: expected one of spring, late-summer, but was 'srping'; did you mean 'spring'?",
                "everything(season=winter) | everything.season: expected one of spring, late-summer, but was 'winter'",
                "everything(season=[]) | everything.season: expected one of spring, late-summer, but was a list",
                "everything(label=a(b)) | everything.label: expected text, in double quotes unless it is one word, but was 'a(…)'",
                "everything(file=\"\\u0000\") | everything.file: expected a path, but was the quoted text '\\u0000'",
                "everything(numbers=3) | everything.numbers: expected a list [a, b] of which each is a number, but was '3'",
                "everything(numbers=[1, x]) | everything.numbers[1]: expected a number, but was 'x'",
                "everything(certain=apple) | everything.certain: expected 'leaky-pear', but was 'apple'",
            })
    void mistakesAreNamedWithTheirPlace(String text, String message) {
        refused(Fruit.class, text, message);
    }

    @Test
    void exceptionOfTheConstructorComesThroughUnchanged() {
        record Stern(int value) implements Fruit {
            Stern() {
                this(1);
            }

            Stern {
                if (value != 1) {
                    throw new UnsupportedOperationException("only 1");
                }
            }
        }
        assertThat(assertThrows(UnsupportedOperationException.class, () -> components.find(Stern.class, "stern(2)")))
                .hasMessage("only 1");
    }

    @Test
    void recordWithoutDefaultsNeedsEveryValue() {
        record Fig(int seeds, boolean dried) implements Fruit {}
        assertThat(components.find(Fig.class, "fig(seeds=1, dried=true)")).isEqualTo(new Fig(1, true));
        refused(Fig.class, "fig(seeds=1)", "fig.dried: expected a value, but none was given");
    }

    @Test
    void listIsSortedAndSaysAllThereIs() {
        List<Registered<Fruit>> all = components.all(Fruit.class);
        assertThat(all)
                .extracting(Registered::name)
                .containsExactly("acme:kiwi", "apple", "crate", "everything", "leaky-pear");
        Registered<Fruit> crate = all.get(2);
        assertThat(crate.type()).isEqualTo(Crate.class);
        assertThat(crate.defaults()).isEqualTo(new Crate());
        assertThat(crate.origin()).endsWith("test-classes");
        assertThat(crate.parameters())
                .containsExactly(
                        new HyperParameter("units", int.class, "a whole number", "32", true),
                        new HyperParameter("fruit", Fruit.class, "a fruit", "apple", false),
                        new HyperParameter("ripening", Ripening.class, "a ripening", "0.5", false));
    }

    @Test
    void onlyRecordsOfValuesHaveATextForm() {
        record Untyped(Object value) implements Fruit {}
        record Empty(String value) implements Fruit {}
        cannotBeDescribed(new Fruit() {}, "org.nnj.api.component.ComponentsTest$1: expected a record, but was a class");
        cannotBeDescribed(
                new Untyped(1),
                "untyped.value: expected a type that has a text form (number, boolean, String, Path, enum, component, or List"
                        + " of these), but was java.lang.Object");
        cannotBeDescribed(new Empty(null), "empty.value: expected a value, but was null");
    }

    @Test
    void recordWithTwoSpellingsOfOneNameIsRefused() {
        record Confused(int learningRate, int learning_rate) implements Fruit {}
        cannotBeDescribed(
                new Confused(1, 2),
                "confused.learning-rate: expected a name that differs from the others by more than its spelling, but was one"
                        + " that does not");
    }

    @Test
    void kindIsAnInterfaceOfItsOwn() {
        refused(
                Component.class,
                "apple",
                "org.nnj.api.component.Component: expected a kind (an interface that extends Component) or a record, but was"
                        + " neither");
    }

    private static <C extends Component> void refused(Class<C> kind, String text, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> components.find(kind, text))
                .withMessage(message);
    }

    private static void cannotBeDescribed(Component component, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Components.describe(component))
                .withMessage(message);
    }
}
