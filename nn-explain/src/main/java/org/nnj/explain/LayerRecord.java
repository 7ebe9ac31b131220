package org.nnj.explain;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nnj.api.layer.ForwardPass;
import org.nnj.api.layer.Gradients;
import org.nnj.api.layer.Layer;
import org.nnj.api.layer.LayerSpec;
import org.nnj.api.layer.Parameter;
import org.nnj.api.math.Matrix;

/** One layer of a trace: its tape, its gradients, and what it has to say of each direction. */
final class LayerRecord {

    private final int index;
    private final String name;
    private final LayerSpec spec;
    private final Layer layer;
    private final Gradients gradients;
    private final ForwardPass pass;
    private final Formulas formulas;
    private Optional<Matrix> logits = Optional.empty();

    LayerRecord(int index, String name, LayerSpec spec, Layer layer, Gradients gradients, int rows) {
        this.index = index;
        this.name = name;
        this.spec = spec;
        this.layer = layer;
        this.gradients = gradients;
        this.pass = layer.newPass(rows);
        this.formulas = Formulas.of(
                index, name, spec, layer.parameters().stream().map(this::symbol).toList());
    }

    int index() {
        return index;
    }

    LayerSpec spec() {
        return spec;
    }

    ForwardPass pass() {
        return pass;
    }

    Formulas formulas() {
        return formulas;
    }

    List<Parameter> parameters() {
        return layer.parameters();
    }

    /** {@code W}, {@code b}, or the name of any other parameter, with the layer above it. */
    String symbol(Parameter parameter) {
        return Symbols.of(
                switch (parameter.name()) {
                    case "weights" -> "W";
                    case "biases" -> "b";
                    default -> parameter.name();
                },
                index);
    }

    /** In the last layer of a network: what goes out are the weighted inputs, for the activation belongs to the objective. */
    void endsWith(Matrix z) {
        logits = Optional.of(z);
    }

    private Map<String, Matrix> shown() {
        Map<String, Matrix> shown = new LinkedHashMap<>();
        logits.ifPresent(z -> shown.put("z", z.copy()));
        pass.show((quantity, matrix) -> shown.put(quantity, matrix.copy()));
        return shown;
    }

    Optional<Matrix> weightedInput() {
        return Optional.ofNullable(shown().get("z"));
    }

    /** Parameters, what the layer shows of itself, and what went out of it. */
    void forward(List<TraceStep> steps, Matrix output) {
        for (Parameter parameter : parameters()) {
            Quantity quantity = ParameterQuantity.of(parameter).before();
            add(steps, quantity, symbol(parameter), symbol(parameter) + ", before the step", "", parameter.canonical());
        }
        Map<String, Matrix> shown = shown();
        boolean hasWeightedInput = shown.containsKey("z");
        shown.forEach((quantity, matrix) -> {
            if (quantity.equals("z")) {
                String equation = formulas.paperHasIt() ? "16" : "";
                add(steps, Quantity.WEIGHTED_INPUT, formulas.symbol("z"), formulas.weightedInput(), equation, matrix);
            } else if (!quantity.equals("input") && !quantity.equals("a")) {
                String symbol = formulas.symbol(quantity);
                add(steps, Quantity.OTHER, symbol, symbol + " of " + name, "", matrix);
            }
        });
        String equation = hasWeightedInput ? "17" : "";
        add(
                steps,
                Quantity.ACTIVATION,
                formulas.symbol("a"),
                formulas.activation(hasWeightedInput),
                equation,
                output.copy());
    }

    /** Sends an error through the layer; the first one has nobody to send it on to. */
    Matrix backward(Matrix error, boolean first) {
        if (first) {
            pass.backwardFirst(error, gradients);
            return error;
        }
        return pass.backward(error, gradients);
    }

    /** The error of the layer's neurons as the derivation has it, of each example's loss. */
    Optional<Matrix> delta(int examples) {
        return Optional.ofNullable(shown().get("delta")).map(delta -> delta.scale(examples));
    }

    /** BP3.2 and BP4.2. */
    void gradients(List<TraceStep> steps) {
        for (int i = 0; i < parameters().size(); i++) {
            Parameter parameter = parameters().get(i);
            ParameterQuantity kind = ParameterQuantity.of(parameter);
            if (kind.isLearned()) {
                String symbol = symbol(parameter);
                String equation = formulas.paperHasIt() ? kind.equation() : "";
                steps.add(new TraceStep(
                        Phase.BACKWARD,
                        index,
                        name,
                        kind.gradient(),
                        Symbols.gradient(symbol),
                        formulas.gradient(symbol, kind.gradient()),
                        equation,
                        "",
                        parameter.canonical(gradients.get(i))));
            }
        }
    }

    private void add(
            List<TraceStep> steps, Quantity quantity, String symbol, String formula, String equation, Matrix matrix) {
        steps.add(new TraceStep(Phase.FORWARD, index, name, quantity, symbol, formula, equation, "", matrix));
    }
}
