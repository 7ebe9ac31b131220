
import org.nnj.activations.*; import org.nnj.api.activation.*; import org.nnj.api.component.*; import org.nnj.api.data.*; import org.nnj.api.layer.*; import org.nnj.api.loss.*; import org.nnj.api.math.*; import org.nnj.api.metric.*; import org.nnj.api.model.*; import org.nnj.api.optimizer.*; import org.nnj.core.initializer.*; import org.nnj.core.layer.*; import org.nnj.core.objective.*; import org.nnj.core.regularizer.*; import org.nnj.data.*; import org.nnj.losses.*; import org.nnj.metrics.*; import org.nnj.models.*; import org.nnj.models.callback.*; import org.nnj.optimizers.*; import org.nnj.testkit.*; import com.google.auto.service.AutoService; import java.io.IOException; import java.nio.file.Path; import java.util.List; import java.util.Map; import java.util.Optional;
class Statements {
void run() throws Exception {
double[][] points = {{0.1, 0.9}, {0.8, 0.2}, {0.7, 0.1}, {0.2, 0.8}, {0.9, 0.3}, {0.3, 0.7}};
int[] classes = {0, 1, 1, 0, 1, 0};

InMemory data = InMemory.ofClasses(points, classes, 2)
    .withLabels("left", "right")
    .split(0.5, 0.25, 0.25).stratified()
    .batchSize(2)
    .seed(7);
System.out.println(data);
}
}
