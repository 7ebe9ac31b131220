package org.nnj.examples;

import java.util.List;
import org.nnj.api.activation.Activation;
import org.nnj.api.component.Component;
import org.nnj.api.component.Components;
import org.nnj.api.component.HyperParameter;
import org.nnj.api.component.Registered;
import org.nnj.api.data.Augmentation;
import org.nnj.api.data.DataSource;
import org.nnj.api.data.TransformSpec;
import org.nnj.api.layer.Initializer;
import org.nnj.api.layer.LayerSpec;
import org.nnj.api.layer.Regularizer;
import org.nnj.api.loss.Loss;
import org.nnj.api.metric.Metric;
import org.nnj.api.metric.Table;
import org.nnj.api.model.Callback;
import org.nnj.api.optimizer.Optimizer;
import org.nnj.api.optimizer.Schedule;
import picocli.CommandLine.Command;

/** Everything that is there to build with, discovered on the class path: ours and any plugin's. */
@Command(name = "components", description = "Lists every component found: kind, name, parameters, jar.")
final class ComponentList extends Lesson {

    private static final List<Class<? extends Component>> KINDS = List.of(
            Activation.class,
            LayerSpec.class,
            Initializer.class,
            Regularizer.class,
            Loss.class,
            Optimizer.class,
            Schedule.class,
            Metric.class,
            DataSource.class,
            TransformSpec.class,
            Augmentation.class,
            Callback.class);

    @Override
    void run() {
        List<List<String>> rows =
                KINDS.stream().flatMap(kind -> rows(kind).stream()).toList();
        out().print(new Table(List.of("kind", "name and parameters", "from"), rows).toString());
    }

    private static <C extends Component> List<List<String>> rows(Class<C> kind) {
        return Components.shared().all(kind).stream()
                .map(found -> List.of(Components.kindName(kind), signature(found), found.origin()))
                .toList();
    }

    private static String signature(Registered<?> found) {
        List<String> parameters =
                found.parameters().stream().map(ComponentList::parameter).toList();
        return parameters.isEmpty() ? found.name() : found.name() + "(" + String.join(", ", parameters) + ")";
    }

    private static String parameter(HyperParameter parameter) {
        return parameter.required() ? parameter.name() + "=…" : parameter.name() + "=" + parameter.defaultText();
    }
}
