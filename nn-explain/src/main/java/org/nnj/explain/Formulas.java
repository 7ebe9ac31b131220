package org.nnj.explain;

import java.util.List;
import org.nnj.api.activation.Activation;
import org.nnj.api.activation.ElementwiseActivation;
import org.nnj.api.component.Components;
import org.nnj.api.layer.LayerSpec;
import org.nnj.core.layer.Dense;

/**
 * The formulas of one layer in the notation of the derivation, for one example. A dense layer is written out; of any other it is said
 * which layer made the numbers.
 */
record Formulas(int layer, String name, LayerSpec spec, List<String> parameters, boolean paperHasIt) {

    static Formulas of(int layer, String name, LayerSpec spec, List<String> parameters) {
        return new Formulas(layer, name, spec, parameters, spec instanceof Dense);
    }

    String symbol(String letter) {
        return Symbols.of(letter, layer);
    }

    private String before(String letter) {
        return Symbols.of(letter, layer - 1);
    }

    /** Equation 16. */
    String weightedInput() {
        if (spec instanceof Dense dense) {
            return symbol("z") + " = " + symbol("W") + " " + before("a") + (dense.useBias() ? " + " + symbol("b") : "");
        }
        return symbol("z") + " = " + (parameters.isEmpty() ? before("a") : byLayer());
    }

    private String byLayer() {
        String all = parameters.isEmpty() ? "" : ", " + String.join(", ", parameters);
        return name + "(" + before("a") + all + ")";
    }

    /** Equation 17. */
    String activation(boolean fromWeightedInput) {
        if (!fromWeightedInput) {
            return symbol("a") + " = " + byLayer();
        }
        Activation f = spec.activation();
        return symbol("a") + " = "
                + (f.equals(Activation.linear()) ? symbol("z") : Components.nameOf(f) + "(" + symbol("z") + ")");
    }

    /** What comes back through the layer above, a factor of BP2.2. */
    String upstream(Formulas above) {
        String right = above.spec instanceof Dense
                ? "(" + above.symbol("W") + ")ᵀ " + above.symbol("δ")
                : "what " + above.name + " sends back";
        return "∂L/∂" + symbol("a") + " = " + right;
    }

    /** BP1.2 or BP2.2. */
    String delta() {
        String upstream = "∂L/∂" + symbol("a");
        Activation f = spec.activation();
        if (f.equals(Activation.linear())) {
            return symbol("δ") + " = " + upstream;
        }
        return symbol("δ") + " = "
                + (f instanceof ElementwiseActivation
                        ? upstream + " ∘ f′(" + symbol("z") + ")"
                        : "(" + symbol("J") + ")ᵀ " + upstream);
    }

    /** BP3.2 or BP4.2, if the parameter is one of a dense layer. */
    String gradient(String parameter, Quantity quantity) {
        String left = Symbols.gradient(parameter) + " = ";
        if (!paperHasIt) {
            return left + "what " + name + " adds up over the batch";
        }
        String sum = "1/M Σₘ " + symbol("δ");
        return left + (quantity == Quantity.WEIGHT_GRADIENT ? sum + " (" + before("a") + ")ᵀ" : sum);
    }
}
