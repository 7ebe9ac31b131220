package org.nnj.peers;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.tensorflow.Graph;
import org.tensorflow.Operand;
import org.tensorflow.Output;
import org.tensorflow.Session;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Op;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.op.core.Variable;
import org.tensorflow.op.math.Mean;
import org.tensorflow.op.nn.SoftmaxCrossEntropyWithLogits;
import org.tensorflow.proto.ConfigProto;
import org.tensorflow.types.TFloat32;

/** The workloads in TensorFlow for Java: one graph with its gradients, one run of the session for each step. */
public final class TensorFlowJava implements PeerRun.Network {

    private final Graph graph = new Graph();
    private final Ops tf = Ops.create(graph);
    private final Session session;
    private final Placeholder<TFloat32> features;
    private final Placeholder<TFloat32> targets;
    private final Operand<TFloat32> probabilities;
    private final List<Op> updates = new ArrayList<>();

    private TensorFlowJava(int[] hidden, boolean tanh, int threads) {
        features = tf.placeholder(TFloat32.class, Placeholder.shape(Shape.of(-1, PeerRun.INPUTS)));
        targets = tf.placeholder(TFloat32.class, Placeholder.shape(Shape.of(-1, PeerRun.OUTPUTS)));
        List<Variable<TFloat32>> variables = new ArrayList<>();
        List<Op> initial = new ArrayList<>();
        Operand<TFloat32> a = features;
        int inputs = PeerRun.INPUTS;
        for (int layer = 0; layer <= hidden.length; layer++) {
            int outputs = layer < hidden.length ? hidden[layer] : PeerRun.OUTPUTS;
            Variable<TFloat32> weights = tf.variable(Shape.of(inputs, outputs), TFloat32.class);
            Variable<TFloat32> bias = tf.variable(Shape.of(outputs), TFloat32.class);
            initial.add(tf.assign(weights, glorot(inputs, outputs)));
            initial.add(tf.assign(bias, tf.zeros(tf.constant(new int[] {outputs}), TFloat32.class)));
            variables.add(weights);
            variables.add(bias);
            Operand<TFloat32> z = tf.math.add(tf.linalg.matMul(a, weights), bias);
            a = layer == hidden.length ? z : tanh ? tf.math.tanh(z) : tf.nn.relu(z);
            inputs = outputs;
        }
        probabilities = tf.nn.softmax(a);
        SoftmaxCrossEntropyWithLogits<TFloat32> losses = tf.nn.softmaxCrossEntropyWithLogits(a, targets);
        Mean<TFloat32> loss = tf.math.mean(losses.loss(), tf.constant(0));
        var gradients = graph.addGradients(loss.asOutput(), variables.stream().map(Operand::asOutput).toArray(Output<?>[]::new));
        Operand<TFloat32> rate = tf.constant((float) PeerRun.RATE);
        // no variable may change while another's gradient is still computed from it
        List<Operand<TFloat32>> complete = new ArrayList<>();
        for (Output<?> gradient : gradients) {
            complete.add(tf.identity(gradient.expect(TFloat32.class)));
        }
        Ops afterwards = tf.withControlDependencies(complete.toArray(Op[]::new));
        for (int i = 0; i < variables.size(); i++) {
            updates.add(afterwards.train.applyGradientDescent(variables.get(i), rate, complete.get(i)));
        }
        session = new Session(
                graph,
                ConfigProto.newBuilder()
                        .setIntraOpParallelismThreads(threads)
                        .setInterOpParallelismThreads(1)
                        .build());
        Session.Runner runner = session.runner();
        initial.forEach(runner::addTarget);
        runner.run().close();
    }

    private Operand<TFloat32> glorot(int inputs, int outputs) {
        float limit = (float) Math.sqrt(6.0 / (inputs + outputs));
        Operand<TFloat32> uniform = tf.random.randomUniform(tf.constant(new int[] {inputs, outputs}), TFloat32.class);
        return tf.math.mul(tf.math.sub(uniform, tf.constant(0.5f)), tf.constant(2 * limit));
    }

    @Override
    public void epoch(float[] x, int[] labels, int[] order, int batch) {
        float[] rows = new float[batch * PeerRun.INPUTS];
        for (int start = 0; start < order.length; start += batch) {
            int count = Math.min(batch, order.length - start);
            float[] oneHot = new float[count * PeerRun.OUTPUTS];
            for (int i = 0; i < count; i++) {
                int example = order[start + i];
                System.arraycopy(x, example * PeerRun.INPUTS, rows, i * PeerRun.INPUTS, PeerRun.INPUTS);
                oneHot[i * PeerRun.OUTPUTS + labels[example]] = 1;
            }
            step(rows, oneHot, count);
        }
    }

    private void step(float[] rows, float[] oneHot, int count) {
        try (TFloat32 x = tensor(rows, count, PeerRun.INPUTS);
                TFloat32 y = tensor(oneHot, count, PeerRun.OUTPUTS)) {
            Session.Runner runner = session.runner().feed(features, x).feed(targets, y);
            updates.forEach(runner::addTarget);
            runner.run().close();
        }
    }

    @Override
    public float[] predict(float[] rows, int count) {
        float[] result = new float[count * PeerRun.OUTPUTS];
        try (TFloat32 x = tensor(rows, count, PeerRun.INPUTS);
                var outputs = session.runner().feed(features, x).fetch(probabilities).run()) {
            ((TFloat32) outputs.get(0)).asRawTensor().data().asFloats().read(result);
        }
        return result;
    }

    private static TFloat32 tensor(float[] values, int rows, int columns) {
        return TFloat32.tensorOf(
                Shape.of(rows, columns),
                tensor -> tensor.asRawTensor().data().asFloats().write(values, 0, rows * columns));
    }

    public static void main(String[] arguments) throws IOException {
        PeerRun.main(arguments, TensorFlowJava::new);
    }
}
