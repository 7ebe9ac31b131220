package org.nnj.explain;

import java.io.StringWriter;
import java.util.List;
import org.nnj.api.math.Matrix;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** What each step writes into the drawing: numbers of the first example into units, of weights onto edges, the cost into its box. */
record DrawingData(Network network, List<TraceStep> steps) {

    private static final JsonFactory FACTORY = new JsonFactory();

    /** An array with an object for each step, safe within a script element. */
    String json() {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), text)) {
            json.writeStartArray();
            for (TraceStep step : steps) {
                json.writeStartObject();
                json.writeStringProperty("phase", step.phase().name());
                json.writeNumberProperty("layer", step.layer());
                json.writeStringProperty("symbol", step.symbol());
                json.writeStringProperty("words", step.quantity().inWords());
                write(json, step);
                json.writeEndObject();
            }
            json.writeEndArray();
        }
        return text.toString().replace("<", "\\u003c"); // no end tag within a string ends the script
    }

    private void write(JsonGenerator json, TraceStep step) {
        switch (step.quantity()) {
            case WEIGHTS, WEIGHT_GRADIENT, NEW_WEIGHTS -> edges(json, step);
            case COST -> {
                json.writeStringProperty("on", "cost");
                json.writeArrayPropertyStart("values");
                number(json, step.matrix().get(0, 0));
                json.writeEndArray();
            }
            case TARGETS, LOSSES, JACOBIAN, PARAMETER, PARAMETER_GRADIENT, NEW_PARAMETER, EFFECTIVE_GRADIENT ->
                json.writeStringProperty("on", "nothing");
            default -> units(json, step);
        }
    }

    private void units(JsonGenerator json, TraceStep step) {
        Matrix matrix = step.matrix();
        boolean fits = matrix.columns() == network.units(step.layer());
        json.writeStringProperty("on", fits ? "units" : "nothing");
        if (fits) {
            json.writeArrayPropertyStart("values");
            for (int unit : NetworkDrawing.drawn(matrix.columns())) {
                number(json, matrix.get(0, unit));
            }
            json.writeEndArray();
        }
    }

    private void edges(JsonGenerator json, TraceStep step) {
        Matrix matrix = step.matrix();
        boolean fits = step.layer() > 0
                && matrix.rows() == network.units(step.layer())
                && matrix.columns() == network.units(step.layer() - 1);
        json.writeStringProperty("on", fits ? "edges" : "nothing");
        if (fits) {
            json.writeArrayPropertyStart("values");
            for (int to : NetworkDrawing.drawn(matrix.rows())) {
                for (int from : NetworkDrawing.drawn(matrix.columns())) {
                    number(json, matrix.get(to, from));
                }
            }
            json.writeEndArray();
        }
    }

    /** Four digits are more than a circle holds. */
    private static void number(JsonGenerator json, double value) {
        if (Double.isFinite(value)) {
            json.writeNumber((float) value);
        } else {
            json.writeNull();
        }
    }
}
