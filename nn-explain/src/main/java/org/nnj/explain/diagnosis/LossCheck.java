package org.nnj.explain.diagnosis;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.nnj.api.activation.Activation;
import org.nnj.api.activation.InverseLink;
import org.nnj.api.component.Components;
import org.nnj.api.layer.LayerSpec;
import org.nnj.api.math.DoubleMatrix;
import org.nnj.api.math.Matrix;
import org.nnj.core.objective.Objective;

/**
 * Whether a network that is sure and wrong is told so. Cross-entropy behind softmax has an error of almost 1 there; a squared error has
 * almost none, for {@code δ = Jᵀ(a − y)}, and the Jacobian of a sure softmax is almost 0.
 */
record LossCheck(Subject subject) {

    /** How sure: a lead of 12 in the weighted inputs is a probability of 0.99999 for the wrong class. */
    private static final double LEAD = 12;

    /** One hundredth of what cross-entropy says: such an example needs a hundred steps for one. */
    static final double DEAF = 0.01;

    List<Finding> look() {
        List<LayerSpec> layers = subject.spec().layers();
        Activation output = layers.get(layers.size() - 1).activation();
        Optional<InverseLink> link = output.inverseLink();
        int outputs = subject.outputs();
        boolean columns = subject.spec().loss().targetColumns(outputs) == outputs;
        if (link.isEmpty() || link.get() != InverseLink.SOFTMAX || outputs < 2 || !columns) {
            return List.of();
        }
        Matrix z = DoubleMatrix.zeros(1, outputs);
        z.set(0, 1, LEAD);
        Matrix target = DoubleMatrix.zeros(1, outputs);
        target.set(0, 0, 1);
        Matrix a = DoubleMatrix.zeros(1, outputs);
        Matrix delta = DoubleMatrix.zeros(1, outputs);
        Objective objective = Objective.of(output, subject.spec().loss());
        objective.predict(z, a);
        objective.evaluate(z, a, target, Optional.empty(), 1, DoubleMatrix.zeros(1, 1), delta);
        double size = Math.sqrt(delta.sumOfSquares());
        return size >= DEAF ? List.of() : List.of(finding(a.get(0, 1), size));
    }

    private Finding finding(double sure, double size) {
        String loss = Components.nameOf(subject.spec().loss());
        return new Finding(
                Symptom.SOFTMAX_WITH_SQUARED_ERROR,
                "for an answer that is wrong with probability " + String.format(Locale.ROOT, "%.5f", sure)
                        + ", the error δ of " + loss + " behind softmax has the size " + Figures.of(size)
                        + "; of cross-entropy it is 1.41",
                "δ = Jᵀ ∂L/∂a, and the Jacobian of a sure softmax is almost 0: the worse the mistake, the less is learnt from it",
                "use .loss(\"categorical-crossentropy\"), whose error is a − y");
    }
}
