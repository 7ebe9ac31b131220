package org.nnj.models;

import com.google.common.hash.Hasher;
import com.google.common.hash.Hashing;
import java.util.List;
import java.util.function.UnaryOperator;
import org.nnj.api.data.DataGenerator;
import org.nnj.api.layer.Parameter;
import org.nnj.api.math.ElementType;
import org.nnj.api.math.RandomStream;
import org.nnj.data.InMemory;

/** Trains a few networks and prints the hash of all their parameters' bits: a program, so that other JVMs can run it. */
final class TrainedBits {

    private TrainedBits() {}

    public static void main(String[] arguments) {
        System.out.println(arguments[0].equals("small") ? ofSmallNetworks() : ofAWideNetwork());
    }

    /** Each kind of arithmetic that reaches a parameter: both precisions, noise, powers of the optimizers, transforms. */
    static String ofSmallNetworks() {
        InMemory data = Toy.circles(50).holdOut(0.2);
        Sequential plain = Toy.classifier().build();
        Sequential noisy = Sequential.input(2)
                .transform("standardize")
                .dense(8, "gelu")
                .dropout(0.3)
                .dense(8, "sigmoid")
                .dense(2, "softmax")
                .loss("categorical-crossentropy(label-smoothing=0.1)")
                .optimizer("adam(learning-rate=cosine(initial=0.01, steps=20))")
                .clipNorm(0.5)
                .seed(5)
                .build();
        Sequential exact = Toy.classifier(ElementType.DOUBLE);
        List<Sequential> models = List.of(plain, noisy, exact);
        models.forEach(model -> model.fit(data, 3));
        return hash(models);
    }

    /** Products of 256·300·200 elements, large enough to be shared among threads. */
    static String ofAWideNetwork() {
        return ofAWideNetwork(UnaryOperator.identity());
    }

    /** The same on data that come another way. */
    static String ofAWideNetwork(UnaryOperator<DataGenerator> way) {
        RandomStream random = RandomStream.of(2, "wide");
        float[][] features = new float[700][300];
        int[] labels = new int[700];
        for (int i = 0; i < features.length; i++) {
            labels[i] = random.nextInt(4);
            for (int j = 0; j < 300; j++) {
                features[i][j] = (float) random.uniform(-1, 1) + labels[i];
            }
        }
        Sequential model = Sequential.input(300)
                .dense(200, "relu")
                .dense(200, "tanh")
                .dense(4, "softmax")
                .loss("categorical-crossentropy")
                .optimizer("sgd(learning-rate=0.01, momentum=0.9)")
                .seed(1)
                .build();
        model.fit(way.apply(InMemory.ofClasses(features, labels, 4).batchSize(256)), 2);
        return hash(List.of(model));
    }

    private static String hash(List<Sequential> models) {
        Hasher hasher = Hashing.sha256().newHasher();
        for (Sequential model : models) {
            for (Parameter parameter : model.parameters()) {
                for (double[] row : parameter.canonical().toArray()) {
                    for (double value : row) {
                        hasher.putLong(Double.doubleToRawLongBits(value));
                    }
                }
            }
        }
        return hasher.hash().toString();
    }
}
