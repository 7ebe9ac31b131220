package org.nnj.models;

import org.nnj.api.layer.Gradients;
import org.nnj.api.math.Matrix;

/**
 * Limits gradients before an update: each element to {@code [−value, value]}, then all together to a Euclidean norm, {@code g ·
 * min(1, norm/‖g‖)}, which keeps their direction. Infinite means no limit.
 *
 * <p>Source: Pascanu, Mikolov, Bengio, "On the difficulty of training recurrent neural networks", ICML 2013, §3.2.
 */
record Clipping(double value, double norm) {

    void apply(Gradients gradients) {
        if (value < Double.POSITIVE_INFINITY) {
            for (int i = 0; i < gradients.count(); i++) {
                Matrix gradient = gradients.get(i);
                gradient.map(g -> Math.max(-value, Math.min(value, g)));
            }
        }
        if (norm < Double.POSITIVE_INFINITY) {
            double length = gradients.norm();
            if (length > norm) {
                gradients.scale(norm / length);
            }
        }
    }
}
