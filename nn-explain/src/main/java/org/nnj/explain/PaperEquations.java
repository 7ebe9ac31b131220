package org.nnj.explain;

import org.nnj.api.activation.Activation;
import org.nnj.api.component.Component;
import org.nnj.api.component.Components;
import org.nnj.api.loss.Loss;

/** Where the seminar paper has the formulas of the parts that it derives; of other parts it has the general form at most. */
final class PaperEquations {

    private PaperEquations() {}

    static String loss(Loss loss) {
        return switch (name(loss)) {
            case "categorical-crossentropy" -> "18";
            case "sum-of-squared-errors" -> "71";
            default -> "";
        };
    }

    /** One factor of BP1.1. */
    static String lossGradient(Loss loss) {
        return switch (name(loss)) {
            case "categorical-crossentropy" -> "25";
            case "sum-of-squared-errors" -> "72";
            default -> "22";
        };
    }

    /** The other factor of BP1.1, and one of BP2.1. */
    static String jacobian(Activation activation) {
        return name(activation).equals("softmax") ? "29" : "36";
    }

    private static String name(Component component) {
        return Components.nameOf(component);
    }
}
