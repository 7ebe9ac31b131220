package org.nnj.models.callback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nnj.api.model.EpochEnd;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

class HistoryFormatTest {

    private static final List<EpochEnd> TWO_EPOCHS =
            List.of(epoch(1, 2.5, Double.NaN, 1500), epoch(2, 1e-7, 0.75, 250));

    private static EpochEnd epoch(int number, double loss, double accuracy, long milliseconds) {
        Map<String, Double> values = new LinkedHashMap<>();
        values.put("loss", loss);
        values.put("accuracy", accuracy);
        return new EpochEnd(number, 2, 100L * number, values, 0.1, Duration.ofMillis(milliseconds));
    }

    @Test
    void csvIsALineOfNamesAndALineForEachEpoch() {
        assertThat(HistoryFormat.CSV.write(TWO_EPOCHS))
                .isEqualTo("epoch,step,learning-rate,seconds,loss,accuracy\n"
                        + "1,100,0.1,1.5,2.5,NaN\n"
                        + "2,200,0.1,0.25,1.0E-7,0.75\n");
    }

    @Test
    void aNameWithCommasOrQuotesIsQuotedInCsv() {
        EpochEnd epoch = Runs.epoch(1, "f1(average=macro, label=\"a\")", 0.5);
        assertThat(HistoryFormat.CSV.write(List.of(epoch)))
                .startsWith("epoch,step,learning-rate,seconds,\"f1(average=macro, label=\"\"a\"\")\"\n");
    }

    @Test
    void jsonReadsBackAsOneObjectForEachEpochWithNullForWhatIsNotFinite() {
        List<Map<String, Object>> read = read(HistoryFormat.JSON.write(TWO_EPOCHS));
        assertThat(read).hasSize(2);
        assertThat(read.get(0).keySet())
                .containsExactly("epoch", "step", "learning-rate", "seconds", "loss", "accuracy");
        assertThat(read.get(0).values()).containsExactly(1.0, 100.0, 0.1, 1.5, 2.5, "null");
        assertThat(read.get(1).values()).containsExactly(2.0, 200.0, 0.1, 0.25, 1e-7, 0.75);
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void jsonHasNullForWhatItCannotSay(double value) {
        assertThat(HistoryFormat.JSON.write(List.of(Runs.epoch(1, "loss", value))))
                .endsWith(",\"loss\":null}]\n");
    }

    @Test
    void noEpochsAreAnEmptyTableOrAnEmptyArray() {
        assertThat(HistoryFormat.CSV.write(List.of())).isEmpty();
        assertThat(HistoryFormat.JSON.write(List.of())).isEqualTo("[]\n");
    }

    @Test
    void theFormatFollowsFromTheEndingOfTheName() {
        assertThat(HistoryFormat.of(Path.of("runs", "a.csv"))).hasValue(HistoryFormat.CSV);
        assertThat(HistoryFormat.of(Path.of("a.json"))).hasValue(HistoryFormat.JSON);
        assertThat(HistoryFormat.of(Path.of("a.csv.gz"))).isEmpty();
        assertThat(HistoryFormat.of(Path.of("/"))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void whatIsWrittenReadsBack(HistoryFormat format) {
        assertThat(written(format.read(format.write(TWO_EPOCHS)))).isEqualTo(written(TWO_EPOCHS));
        assertThat(format.read(format.write(List.of()))).isEmpty();
        List<EpochEnd> named = List.of(Runs.epoch(1, "f1(average=macro, label=\"a\")", 0.5));
        assertThat(written(format.read(format.write(named)))).isEqualTo(written(named));
    }

    /** All that is written of the epochs; NaN is among it, which as a double is not equal to itself. */
    private static List<String> written(List<EpochEnd> epochs) {
        return epochs.stream()
                .map(one -> one.epoch() + " " + one.step() + " " + one.learningRate() + " " + one.duration() + " "
                        + one.values())
                .toList();
    }

    /** A process that writes without care may be killed after any character. */
    @ParameterizedTest
    @EnumSource
    void whereverTheTextIsCutTheEpochsThatAreWholeAreRead(HistoryFormat format) {
        String text = format.write(TWO_EPOCHS);
        String endOfAnEpoch = format == HistoryFormat.CSV ? "\n" : "}";
        int firstEnd = text.indexOf(endOfAnEpoch, text.indexOf("2.5"));
        int secondEnd = text.lastIndexOf(endOfAnEpoch);
        for (int end = 0; end <= text.length(); end++) {
            int whole = end > secondEnd ? 2 : end > firstEnd ? 1 : 0;
            assertThat(written(format.read(text.substring(0, end))))
                    .as("%d characters", end)
                    .isEqualTo(written(TWO_EPOCHS.subList(0, whole)));
        }
    }

    @Test
    void whatOnlySomeEpochsHaveIsAnEmptyFieldOfTheOthersInCsv() {
        List<EpochEnd> epochs = List.of(Runs.epoch(1, "loss", 0.5), Runs.epoch(2, "accuracy", 0.75));
        String text = "epoch,step,learning-rate,seconds,loss,accuracy\n1,100,0.5,1.5,0.5,\n2,200,0.5,1.5,,0.75\n";
        assertThat(HistoryFormat.CSV.write(epochs)).isEqualTo(text);
        assertThat(written(HistoryFormat.CSV.read(text))).isEqualTo(written(epochs));
    }

    @Test
    void linesOfAnotherSystemAreRead() {
        String text = HistoryFormat.CSV.write(TWO_EPOCHS);
        assertThat(written(HistoryFormat.CSV.read(text.replace("\n", "\r\n")))).isEqualTo(written(TWO_EPOCHS));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "CSV  | a,b;                               | expected a first line that begins with 'epoch,step,learning-rate,seconds'",
                "CSV  | epoch,step,learning-rate,seconds;1;2,2,2,2; | line 2: expected 4 fields, but was 1",
                "CSV  | epoch,step,learning-rate,seconds;1,1,x,1;   | line 2: expected a number, but was 'x'",
                "CSV  | epoch,step,learning-rate,seconds;1,\"1,1,1; | line 2: expected fields with commas between them, and an end",
                "CSV  | epoch,step,learning-rate,seconds;1,,1,1;    | expected 'step' in every epoch, but there is none",
                "JSON | {}         | expected an array of objects with numbers, but: expected '[', but was '{'",
                "JSON | [{\"a\":[]}] | expected an array of objects with numbers, but: expected a number, but was '['",
                "JSON | [{\"epoch\":1}] | expected 'step' in every epoch, but there is none",
                "JSON | [] []      | expected nothing behind the value, but was more"
            })
    void whatIsNoHistoryIsRefused(HistoryFormat format, String text, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> format.read(text.replace(';', '\n')))
                .withMessage(message);
    }

    /** An array of flat objects; {@code "null"} stands for null. */
    private static List<Map<String, Object>> read(String json) {
        List<Map<String, Object>> objects = new ArrayList<>();
        try (JsonParser parser = new JsonFactory().createParser(ObjectReadContext.empty(), json)) {
            assertThat(parser.nextToken()).isEqualTo(JsonToken.START_ARRAY);
            while (parser.nextToken() == JsonToken.START_OBJECT) {
                Map<String, Object> object = new LinkedHashMap<>();
                while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                    String name = parser.currentName();
                    object.put(
                            name,
                            parser.nextToken() == JsonToken.VALUE_NULL ? "null" : (Object) parser.getDoubleValue());
                }
                objects.add(object);
            }
            assertThat(parser.currentToken()).isEqualTo(JsonToken.END_ARRAY);
        }
        return objects;
    }
}
