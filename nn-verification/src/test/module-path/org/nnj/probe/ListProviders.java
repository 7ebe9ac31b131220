package org.nnj.probe;

import java.util.ServiceLoader;
import org.nnj.api.activation.Activation;
import org.nnj.api.data.Augmentation;
import org.nnj.api.data.DataSource;
import org.nnj.api.data.TransformSpec;
import org.nnj.api.layer.Initializer;
import org.nnj.api.layer.LayerSpec;
import org.nnj.api.layer.Regularizer;
import org.nnj.api.loss.Loss;
import org.nnj.api.math.Kernels;
import org.nnj.api.metric.Metric;
import org.nnj.api.model.Callback;
import org.nnj.api.optimizer.Optimizer;
import org.nnj.api.optimizer.Schedule;

/** Prints one line, service and provider, for each provider that can be made on the module path. */
public final class ListProviders {

    private ListProviders() {}

    public static void main(String[] arguments) {
        print(Activation.class, ServiceLoader.load(Activation.class));
        print(Augmentation.class, ServiceLoader.load(Augmentation.class));
        print(DataSource.class, ServiceLoader.load(DataSource.class));
        print(TransformSpec.class, ServiceLoader.load(TransformSpec.class));
        print(Initializer.class, ServiceLoader.load(Initializer.class));
        print(LayerSpec.class, ServiceLoader.load(LayerSpec.class));
        print(Regularizer.class, ServiceLoader.load(Regularizer.class));
        print(Loss.class, ServiceLoader.load(Loss.class));
        print(Kernels.class, ServiceLoader.load(Kernels.class));
        print(Metric.class, ServiceLoader.load(Metric.class));
        print(Callback.class, ServiceLoader.load(Callback.class));
        print(Optimizer.class, ServiceLoader.load(Optimizer.class));
        print(Schedule.class, ServiceLoader.load(Schedule.class));
    }

    private static void print(Class<?> service, ServiceLoader<?> providers) {
        for (Object provider : providers) {
            System.out.println(service.getName() + " " + provider.getClass().getName());
        }
    }
}
