package com.acme.nnj;

import com.google.auto.service.AutoService;
import org.nnj.api.component.Check;
import org.nnj.api.component.Named;
import org.nnj.api.layer.Regularizer;
import org.nnj.api.math.Matrix;

/**
 * The penalty {@code λ·Σ(√(w² + ε²) − ε)}: that of the absolute values, but smooth at 0.
 *
 * @param rate λ, at least 0
 * @param epsilon ε, how far from 0 the bend reaches; greater than 0
 */
@AutoService(Regularizer.class)
@Named("acme:soft-l1")
public record SoftL1(double rate, double epsilon) implements Regularizer {

    /** With λ = 0.001 and ε = 0.01. */
    public SoftL1() {
        this(0.001, 0.01);
    }

    /** Checks the ranges. */
    public SoftL1 {
        Check.notNegative("acme:soft-l1.rate", rate);
        Check.positive("acme:soft-l1.epsilon", epsilon);
    }

    @Override
    public double penalty(Matrix weights) {
        double sum = 0;
        for (int row = 0; row < weights.rows(); row++) {
            for (int column = 0; column < weights.columns(); column++) {
                sum += length(weights.get(row, column)) - epsilon;
            }
        }
        return rate * sum;
    }

    @Override
    public void addGradient(Matrix weights, Matrix gradient) {
        for (int row = 0; row < weights.rows(); row++) {
            for (int column = 0; column < weights.columns(); column++) {
                double w = weights.get(row, column);
                gradient.set(row, column, gradient.get(row, column) + rate * w / length(w));
            }
        }
    }

    private double length(double w) {
        return Math.sqrt(w * w + epsilon * epsilon);
    }
}
