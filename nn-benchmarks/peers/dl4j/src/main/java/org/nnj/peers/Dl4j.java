package org.nnj.peers;

import java.io.IOException;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.nn.weights.WeightInit;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.Sgd;
import org.nd4j.linalg.lossfunctions.LossFunctions.LossFunction;

/** The workloads in Deeplearning4j: MultiLayerNetwork, fitted batch by batch. Threads are OMP_NUM_THREADS. */
public final class Dl4j implements PeerRun.Network {

    private final MultiLayerNetwork network;

    private Dl4j(int[] hidden, boolean tanh, int threads) {
        NeuralNetConfiguration.ListBuilder layers = new NeuralNetConfiguration.Builder()
                .seed(PeerRun.SEED)
                .weightInit(WeightInit.XAVIER_UNIFORM)
                .updater(new Sgd(PeerRun.RATE))
                .list();
        int inputs = PeerRun.INPUTS;
        for (int units : hidden) {
            layers.layer(new DenseLayer.Builder()
                    .nIn(inputs)
                    .nOut(units)
                    .activation(tanh ? Activation.TANH : Activation.RELU)
                    .build());
            inputs = units;
        }
        MultiLayerConfiguration configuration = layers.layer(new OutputLayer.Builder(LossFunction.MCXENT)
                        .nIn(inputs)
                        .nOut(PeerRun.OUTPUTS)
                        .activation(Activation.SOFTMAX)
                        .build())
                .build();
        network = new MultiLayerNetwork(configuration);
        network.init();
    }

    @Override
    public void epoch(float[] x, int[] labels, int[] order, int batch) {
        for (int start = 0; start < order.length; start += batch) {
            int count = Math.min(batch, order.length - start);
            float[] rows = new float[count * PeerRun.INPUTS];
            float[] oneHot = new float[count * PeerRun.OUTPUTS];
            for (int i = 0; i < count; i++) {
                int example = order[start + i];
                System.arraycopy(x, example * PeerRun.INPUTS, rows, i * PeerRun.INPUTS, PeerRun.INPUTS);
                oneHot[i * PeerRun.OUTPUTS + labels[example]] = 1;
            }
            network.fit(matrix(rows, count), matrix(oneHot, count));
        }
    }

    @Override
    public float[] predict(float[] rows, int count) {
        return network.output(matrix(rows, count)).data().asFloat();
    }

    private static INDArray matrix(float[] values, int rows) {
        return Nd4j.create(values, new int[] {rows, values.length / rows}, 'c');
    }

    public static void main(String[] arguments) throws IOException {
        PeerRun.main(arguments, Dl4j::new);
    }
}
