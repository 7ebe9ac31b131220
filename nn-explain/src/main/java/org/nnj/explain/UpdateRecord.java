package org.nnj.explain;

import java.util.List;
import org.nnj.api.component.Components;
import org.nnj.api.data.Batch;
import org.nnj.api.layer.Gradients;
import org.nnj.api.layer.Parameter;
import org.nnj.api.layer.Regularizer;
import org.nnj.api.math.Matrix;
import org.nnj.api.optimizer.Optimizer;
import org.nnj.api.optimizer.Rule;
import org.nnj.api.optimizer.Step;
import org.nnj.models.Sequential;
import org.nnj.models.SequentialSpec;

/** The last part of a step: what penalties and clipping make of the gradients, and where the optimizer takes the parameters. */
record UpdateRecord(Sequential model, Network network, List<LayerRecord> layers) {

    void record(Batch batch, List<TraceStep> steps) {
        SequentialSpec spec = model.spec();
        boolean adjusted = spec.clipNorm() < Double.POSITIVE_INFINITY
                || spec.clipValue() < Double.POSITIVE_INFINITY
                || model.parameters().stream().anyMatch(p -> !p.regularizer().equals(Regularizer.none()));
        Gradients used = Gradients.of(model.parameters());
        if (adjusted) {
            model.gradients(batch, used);
            clip(used, spec);
        }
        long before = model.state().step();
        model.trainStep(batch);
        String remark = model.state().step() > before
                ? ""
                : "cost or gradient is not finite: the step is refused, and nothing changes";
        int position = 0;
        for (LayerRecord layer : layers) {
            for (Parameter parameter : layer.parameters()) {
                if (adjusted && ParameterQuantity.of(parameter).isLearned()) {
                    add(
                            steps,
                            layer,
                            Quantity.EFFECTIVE_GRADIENT,
                            "g(" + layer.symbol(parameter) + ")",
                            effective(layer.symbol(parameter), parameter),
                            "",
                            "",
                            parameter.canonical(used.get(position)));
                }
                after(steps, layer, parameter, adjusted, remark);
                position++;
            }
        }
    }

    private String effective(String symbol, Parameter parameter) {
        boolean penalized = !parameter.regularizer().equals(Regularizer.none());
        String sum = Symbols.gradient(symbol)
                + (penalized ? " + " + Components.nameOf(parameter.regularizer()) + "′(" + symbol + ")" : "");
        boolean clips = model.spec().clipNorm() < Double.POSITIVE_INFINITY
                || model.spec().clipValue() < Double.POSITIVE_INFINITY;
        return "g(" + symbol + ") = " + (clips ? "clip(" + sum + ")" : sum);
    }

    private void after(List<TraceStep> steps, LayerRecord layer, Parameter parameter, boolean adjusted, String remark) {
        ParameterQuantity kind = ParameterQuantity.of(parameter);
        String symbol = layer.symbol(parameter);
        String next = symbol + "ₛ";
        if (!kind.isLearned()) {
            add(
                    steps,
                    layer,
                    kind.after(),
                    next,
                    next + " of " + layer.formulas().name(),
                    "",
                    remark,
                    parameter.canonical());
            return;
        }
        boolean plain = isGradientDescent(model.spec().optimizer());
        String gradient = adjusted ? "g(" + symbol + ")" : Symbols.gradient(symbol);
        String formula = next + " = "
                + (plain
                        ? symbol + " − λ " + gradient
                        : Components.nameOf(model.spec().optimizer()) + "(" + symbol + ", " + gradient + ")");
        String equation = !plain || adjusted ? "" : kind.after() == Quantity.NEW_BIASES ? "67" : "66";
        add(steps, layer, kind.after(), next, formula, equation, remark, parameter.canonical());
    }

    /** Whether the rule is {@code w − λg} and nothing else: it remembers nothing and does that to two numbers that tell. */
    private static boolean isGradientDescent(Optimizer optimizer) {
        if (!optimizer.slots().isEmpty()) {
            return false;
        }
        Rule rule = optimizer.prepare(new Step(1, 0.5)); // a power of two: exact whatever the order of the operations
        return rule.update(1, 2, new double[0]) == 0 && rule.update(4, -3, new double[0]) == 5.5;
    }

    /** Each element, then all together, as training does before an update. */
    private static void clip(Gradients gradients, SequentialSpec spec) {
        double limit = spec.clipValue();
        if (limit < Double.POSITIVE_INFINITY) {
            for (int i = 0; i < gradients.count(); i++) {
                gradients.get(i).map(g -> Math.max(-limit, Math.min(limit, g)));
            }
        }
        double norm = gradients.norm();
        if (norm > spec.clipNorm()) {
            gradients.scale(spec.clipNorm() / norm);
        }
    }

    private static void add(
            List<TraceStep> steps,
            LayerRecord layer,
            Quantity quantity,
            String symbol,
            String formula,
            String equation,
            String remark,
            Matrix matrix) {
        steps.add(new TraceStep(
                Phase.UPDATE,
                layer.index(),
                layer.formulas().name(),
                quantity,
                symbol,
                formula,
                equation,
                remark,
                matrix));
    }
}
