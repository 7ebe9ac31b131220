package org.nnj.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.nnj.api.math.ElementType;
import org.nnj.models.Sequential;
import org.nnj.testkit.Expected;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

class JsonReportTest {

    private static final Expected PAPER =
            Expected.load(JsonReportTest.class, "/networks.json").at("seminar_3-2-2");
    private static final Trace TRACE =
            Trace.of(OracleNetwork.build(PAPER), OracleNetwork.batch(PAPER.at("batches", "0")));

    @Test
    void theFirstStepInFull() {
        assertThat(TRACE.json())
                .startsWith(
                        "{\"network\":{\"title\":\"3 → 2 sigmoid → 2 softmax\",\"inputs\":3,\"layers\":["
                                + "{\"name\":\"dense-1\",\"description\":\"dense(units=2, activation=sigmoid)\",\"units\":2},"
                                + "{\"name\":\"dense-2\",\"description\":\"dense(units=2, activation=softmax)\",\"units\":2}],"
                                + "\"loss\":\"categorical-crossentropy\",\"optimizer\":\"sgd(learning-rate=0.1)\","
                                + "\"learningRate\":0.1,\"step\":1,\"examples\":1,\"precision\":\"double\"},\"steps\":["
                                + "{\"phase\":\"forward\",\"layer\":0,\"layerName\":\"input\",\"quantity\":\"input\",\"symbol\":\"a⁰\","
                                + "\"formula\":\"a⁰ = x\",\"equation\":\"\",\"rows\":1,\"columns\":3,\"values\":[[0.5,-1.2,2.0]]},");
    }

    @Test
    void everyNumberReadsBackToItsLastBit() {
        List<Double> written = numbers(TRACE.json(), "values");
        List<Double> traced = new ArrayList<>();
        for (TraceStep step : TRACE.steps()) {
            for (double[] row : step.matrix().toArray()) {
                for (double value : row) {
                    traced.add(value);
                }
            }
        }

        assertThat(written).isEqualTo(traced);
    }

    @Test
    void singleNumbersHaveTheirOwnFewDigits() {
        Sequential model = OracleNetwork.build(PAPER);

        String json = Trace.of(model, OracleNetwork.batch(PAPER.at("batches", "0")), ElementType.FLOAT)
                .json();

        assertThat(json)
                .contains("\"symbol\":\"W²\",\"formula\":\"W², before the step\",\"equation\":\"\","
                        + "\"rows\":2,\"columns\":2,\"values\":[[0.7,-0.8],[-0.3,0.4]]");
    }

    @Test
    void ofALargeMatrixThereAreCornerNormAndHistogram() {
        assertThat(TRACE.json(new Detail(1, 1, 4)))
                .contains(
                        "\"symbol\":\"y\",\"formula\":\"y, as the batch brings it\",\"equation\":\"\",\"rows\":1,\"columns\":2,"
                                + "\"corner\":[[1.0]],\"norm\":1.0,\"mean\":0.5,\"zeros\":1,\"notFinite\":0,"
                                + "\"histogram\":{\"from\":0.0,\"to\":1.0,\"counts\":[1,0,0,0,0,0,0,0,0,0,0,1]}}");
    }

    private static List<Double> numbers(String json, String property) {
        List<Double> numbers = new ArrayList<>();
        try (JsonParser parser = new JsonFactory().createParser(ObjectReadContext.empty(), json)) {
            boolean within = false;
            int depth = 0;
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.PROPERTY_NAME && parser.currentName().equals(property)) {
                    within = true;
                    depth = 0;
                } else if (within && token == JsonToken.START_ARRAY) {
                    depth++;
                } else if (within && token == JsonToken.END_ARRAY) {
                    within = --depth > 0;
                } else if (within) {
                    numbers.add(parser.getDoubleValue());
                }
            }
        }
        return numbers;
    }
}
