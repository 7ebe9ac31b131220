package org.nnj.api.layer;

import com.google.auto.service.AutoService;
import org.nnj.api.component.Named;
import org.nnj.api.math.Matrix;

/** No penalty at all. */
@Named("none")
@AutoService(Regularizer.class)
public record NoRegularizer() implements Regularizer {

    static final Regularizer INSTANCE = new NoRegularizer();

    @Override
    public double penalty(Matrix weights) {
        return 0;
    }

    @Override
    public void addGradient(Matrix weights, Matrix gradient) {}
}
