package org.nnj.explain;

import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import org.nnj.api.math.FloatMatrix;
import org.nnj.api.math.Matrix;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** A trace as one JSON object. */
record JsonReport(Network network, List<TraceStep> steps, Detail detail) {

    private static final JsonFactory FACTORY = new JsonFactory();

    String text() {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), text)) {
            json.writeStartObject();
            writeNetwork(json);
            json.writeArrayPropertyStart("steps");
            steps.forEach(step -> writeStep(json, step));
            json.writeEndArray();
            json.writeEndObject();
        }
        return text.toString();
    }

    private void writeNetwork(JsonGenerator json) {
        json.writeObjectPropertyStart("network");
        json.writeStringProperty("title", network.title());
        json.writeNumberProperty("inputs", network.inputs());
        json.writeArrayPropertyStart("layers");
        for (Network.Part part : network.parts()) {
            json.writeStartObject();
            json.writeStringProperty("name", part.name());
            json.writeStringProperty("description", part.description());
            json.writeNumberProperty("units", part.units());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeStringProperty("loss", network.loss());
        json.writeStringProperty("optimizer", network.optimizer());
        json.writeName("learningRate");
        writeNumber(json, network.learningRate());
        json.writeNumberProperty("step", network.stepNumber());
        json.writeNumberProperty("examples", network.examples());
        json.writeStringProperty("precision", network.precision());
        json.writeEndObject();
    }

    private void writeStep(JsonGenerator json, TraceStep step) {
        json.writeStartObject();
        json.writeStringProperty("phase", name(step.phase()));
        json.writeNumberProperty("layer", step.layer());
        json.writeStringProperty("layerName", step.layerName());
        json.writeStringProperty("quantity", name(step.quantity()));
        json.writeStringProperty("symbol", step.symbol());
        json.writeStringProperty("formula", step.formula());
        json.writeStringProperty("equation", step.equation());
        if (!step.remark().isEmpty()) {
            json.writeStringProperty("remark", step.remark());
        }
        writeMatrix(json, step.matrix());
        json.writeEndObject();
    }

    private static String name(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private void writeMatrix(JsonGenerator json, Matrix matrix) {
        json.writeNumberProperty("rows", matrix.rows());
        json.writeNumberProperty("columns", matrix.columns());
        boolean whole = detail.showsWhole(matrix.rows(), matrix.columns());
        json.writeArrayPropertyStart(whole ? "values" : "corner");
        for (int row = 0; row < Math.min(detail.rows(), matrix.rows()); row++) {
            json.writeStartArray();
            for (int column = 0; column < Math.min(detail.columns(), matrix.columns()); column++) {
                writeElement(json, matrix, row, column);
            }
            json.writeEndArray();
        }
        json.writeEndArray();
        if (!whole) {
            writeDigest(json, Digest.of(matrix));
        }
    }

    private static void writeDigest(JsonGenerator json, Digest digest) {
        json.writeName("norm");
        writeNumber(json, digest.norm());
        json.writeName("mean");
        writeNumber(json, digest.mean());
        json.writeNumberProperty("zeros", digest.zeros());
        json.writeNumberProperty("notFinite", digest.notFinite());
        json.writeObjectPropertyStart("histogram");
        json.writeName("from");
        writeNumber(json, digest.smallest());
        json.writeName("to");
        writeNumber(json, digest.largest());
        json.writeArrayPropertyStart("counts");
        for (int count : digest.histogram()) {
            json.writeNumber(count);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    /** A single number in the fewest digits that tell it from other single numbers. */
    private static void writeElement(JsonGenerator json, Matrix matrix, int row, int column) {
        double value = matrix.get(row, column);
        if (matrix instanceof FloatMatrix && Double.isFinite(value)) {
            json.writeNumber((float) value);
        } else {
            writeNumber(json, value);
        }
    }

    /** JSON has no infinity. */
    private static void writeNumber(JsonGenerator json, double value) {
        if (Double.isFinite(value)) {
            json.writeNumber(value);
        } else {
            json.writeString(Double.toString(value));
        }
    }
}
