package org.nnj.core.initializer;

import com.google.auto.service.AutoService;
import org.nnj.api.component.Check;
import org.nnj.api.layer.Initializer;
import org.nnj.api.math.Matrix;
import org.nnj.api.math.RandomStream;

/**
 * A random orthogonal matrix times a gain: the shorter side's vectors are orthonormal, {@code W Wᵀ = gain² I} if there are no more
 * neurons than inputs, else {@code Wᵀ W = gain² I}. All singular values equal the gain. Every such matrix is equally likely (Haar
 * measure).
 *
 * <p>Gaussian vectors are made orthonormal one after the other by the modified Gram–Schmidt process, each twice: the second time
 * removes what rounding left. This is a QR decomposition whose R has a positive diagonal, which the Haar measure asks for. Work and
 * memory are in doubles; the cost grows as {@code min(m, n)² · max(m, n)}.
 *
 * <p>Source: Saxe, McClelland, Ganguli, "Exact solutions to the nonlinear dynamics of learning in deep linear neural networks", ICLR
 * 2014, §3; Giraud, Langou, Rozložník, "The loss of orthogonality in the Gram–Schmidt orthogonalization process", 2005 (twice is
 * enough); Mezzadri, "How to generate random matrices from the classical compact groups", Notices AMS 54(5), 2007 (the signs).
 *
 * @param gain every singular value; finite and greater than 0; 1 by default
 */
@AutoService(Initializer.class)
public record Orthogonal(double gain) implements Initializer {

    /** What must be left of a vector after projection; a shorter one, of probability 10⁻⁸, is drawn anew. */
    private static final double SHORTEST = 1e-8;

    /** A gain of 1. */
    public Orthogonal() {
        this(1);
    }

    /** Checks the range of the gain. */
    public Orthogonal {
        Check.positive("orthogonal.gain", gain);
    }

    @Override
    public void initialize(Matrix weights, int fanIn, int fanOut, RandomStream random) {
        boolean wide = weights.rows() <= weights.columns();
        int count = Math.min(weights.rows(), weights.columns());
        int length = Math.max(weights.rows(), weights.columns());
        double[][] vectors = orthonormal(count, length, random);
        for (int i = 0; i < count; i++) {
            for (int k = 0; k < length; k++) {
                weights.set(wide ? i : k, wide ? k : i, gain * vectors[i][k]);
            }
        }
    }

    private static double[][] orthonormal(int count, int length, RandomStream random) {
        double[][] vectors = new double[count][length];
        for (int i = 0; i < count; i++) {
            double norm;
            do {
                for (int k = 0; k < length; k++) {
                    vectors[i][k] = random.nextGaussian();
                }
                project(vectors, i);
                project(vectors, i);
                norm = Math.sqrt(dot(vectors[i], vectors[i]));
            } while (norm < SHORTEST);
            for (int k = 0; k < length; k++) {
                vectors[i][k] /= norm;
            }
        }
        return vectors;
    }

    /** Takes from vector {@code i} its components along the vectors before it. */
    private static void project(double[][] vectors, int i) {
        double[] x = vectors[i];
        for (int j = 0; j < i; j++) {
            double[] q = vectors[j];
            double component = dot(q, x);
            for (int k = 0; k < x.length; k++) {
                x[k] -= component * q[k];
            }
        }
    }

    private static double dot(double[] x, double[] y) {
        double sum = 0;
        for (int k = 0; k < x.length; k++) {
            sum += x[k] * y[k];
        }
        return sum;
    }
}
