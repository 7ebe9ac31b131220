package org.nnj.api.math;

/** The plain loops of steps by {@link Updates.Moments}. The constants are copied to locals, where the JIT knows that no store can change them. */
final class MomentLoops {

    private MomentLoops() {}

    static void descend(Updates.Moments by, float[] w, float[] g, float[] m, float[] v, int from, int to) {
        float kept = by.kept();
        float decay = by.decay();
        float keepMean = by.keepMean();
        float takeMean = by.takeMean();
        float keepSquare = by.keepSquare();
        float takeSquare = by.takeSquare();
        float unbias = by.unbias();
        float epsilon = by.epsilon();
        float rate = by.rate();
        float lookAhead = by.lookAhead();
        for (int i = from; i < to; i++) {
            float decayed = g[i] + decay * w[i];
            float mean = keepMean * m[i] + takeMean * decayed;
            float square = keepSquare * v[i] + takeSquare * decayed * decayed;
            m[i] = mean;
            v[i] = square;
            w[i] = kept * w[i] - (lookAhead * decayed + rate * mean) / ((float) Math.sqrt(square) * unbias + epsilon);
        }
    }

    static void descendByLargest(
            Updates.Moments by, float[] w, float[] g, float[] m, float[] v, float[] largest, int from, int to) {
        float kept = by.kept();
        float decay = by.decay();
        float keepMean = by.keepMean();
        float takeMean = by.takeMean();
        float keepSquare = by.keepSquare();
        float takeSquare = by.takeSquare();
        float unbias = by.unbias();
        float epsilon = by.epsilon();
        float rate = by.rate();
        float lookAhead = by.lookAhead();
        for (int i = from; i < to; i++) {
            float decayed = g[i] + decay * w[i];
            float mean = keepMean * m[i] + takeMean * decayed;
            float square = keepSquare * v[i] + takeSquare * decayed * decayed;
            m[i] = mean;
            v[i] = square;
            float most = Math.max(largest[i], square);
            largest[i] = most;
            w[i] = kept * w[i] - (lookAhead * decayed + rate * mean) / ((float) Math.sqrt(most) * unbias + epsilon);
        }
    }
}
