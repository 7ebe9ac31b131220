
import org.nnj.activations.*; import org.nnj.api.activation.*; import org.nnj.api.component.*; import org.nnj.api.data.*; import org.nnj.api.layer.*; import org.nnj.api.loss.*; import org.nnj.api.math.*; import org.nnj.api.metric.*; import org.nnj.api.model.*; import org.nnj.api.optimizer.*; import org.nnj.core.initializer.*; import org.nnj.core.layer.*; import org.nnj.core.objective.*; import org.nnj.core.regularizer.*; import org.nnj.data.*; import org.nnj.losses.*; import org.nnj.metrics.*; import org.nnj.models.*; import org.nnj.models.callback.*; import org.nnj.optimizers.*; import org.nnj.testkit.*; import com.google.auto.service.AutoService; import java.io.IOException; import java.nio.file.Path; import java.util.List; import java.util.Map; import java.util.Optional;
class Statements {
void run() throws Exception {
Sequential precise = Sequential.input(3)
    .dense(4, "gelu").dense(2, "softmax")
    .loss("categorical-crossentropy")
    .optimizer("sgd")
    .precision(ElementType.DOUBLE)
    .seed(1)
    .build();
Batch batch = Batch.of(
    DoubleMatrix.of(new double[][] {{0.1, -0.2, 0.3}, {0.5, 0.4, -0.6}}),
    DoubleMatrix.of(new double[][] {{1, 0}, {0, 1}}));

GradientCheck.Report report = GradientCheck.of(precise, batch);
System.out.print(report);
System.out.println(report.passes(1e-7));
}
}
