package org.nnj.explain;

import org.nnj.api.layer.Parameter;
import org.nnj.api.layer.Role;

/** Which quantities a parameter is before the step, its gradient is, and it is after the step. */
record ParameterQuantity(Quantity before, Quantity gradient, Quantity after, String equation, boolean isLearned) {

    static ParameterQuantity of(Parameter parameter) {
        if (parameter.role() == Role.STATE) {
            return new ParameterQuantity(
                    Quantity.PARAMETER, Quantity.PARAMETER_GRADIENT, Quantity.NEW_PARAMETER, "", false);
        }
        return switch (parameter.name()) {
            case "weights" ->
                new ParameterQuantity(Quantity.WEIGHTS, Quantity.WEIGHT_GRADIENT, Quantity.NEW_WEIGHTS, "BP3.2", true);
            case "biases" ->
                new ParameterQuantity(Quantity.BIASES, Quantity.BIAS_GRADIENT, Quantity.NEW_BIASES, "BP4.2", true);
            default ->
                new ParameterQuantity(
                        Quantity.PARAMETER, Quantity.PARAMETER_GRADIENT, Quantity.NEW_PARAMETER, "", true);
        };
    }
}
