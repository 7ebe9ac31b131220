package org.nnj.testkit;

import org.nnj.api.activation.InverseLink;
import org.nnj.api.math.Kernels;

/** The functions by their definitions in doubles, and the call of the kernel that computes the same in floats. */
enum NaiveFunction {
    TANH {
        @Override
        double definition(double x) {
            return StrictMath.tanh(x);
        }

        @Override
        void call(Kernels kernels, float[] from, float[] to, int count) {
            kernels.tanh(from, to, count);
        }
    },
    SIGMOID {
        @Override
        double definition(double x) {
            return ReferenceMean.of(InverseLink.LOGISTIC, new double[] {x})[0];
        }

        @Override
        void call(Kernels kernels, float[] from, float[] to, int count) {
            kernels.sigmoid(from, to, count);
        }
    },
    EXP {
        @Override
        double definition(double x) {
            return StrictMath.exp(x);
        }

        @Override
        void call(Kernels kernels, float[] from, float[] to, int count) {
            kernels.exp(from, to, count);
        }
    },
    LOG {
        @Override
        double definition(double x) {
            return StrictMath.log(x);
        }

        @Override
        void call(Kernels kernels, float[] from, float[] to, int count) {
            kernels.log(from, to, count);
        }
    };

    abstract double definition(double x);

    abstract void call(Kernels kernels, float[] from, float[] to, int count);
}
