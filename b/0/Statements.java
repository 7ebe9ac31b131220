
import org.nnj.activations.*; import org.nnj.api.activation.*; import org.nnj.api.component.*; import org.nnj.api.data.*; import org.nnj.api.layer.*; import org.nnj.api.loss.*; import org.nnj.api.math.*; import org.nnj.api.metric.*; import org.nnj.api.model.*; import org.nnj.api.optimizer.*; import org.nnj.core.initializer.*; import org.nnj.core.layer.*; import org.nnj.core.objective.*; import org.nnj.core.regularizer.*; import org.nnj.data.*; import org.nnj.losses.*; import org.nnj.metrics.*; import org.nnj.models.*; import org.nnj.models.callback.*; import org.nnj.optimizers.*; import org.nnj.testkit.*; import com.google.auto.service.AutoService; import java.io.IOException; import java.nio.file.Path; import java.util.List; import java.util.Map; import java.util.Optional;
class Statements {
void run() throws Exception {
DataGenerator digits = IdxFiles.in(Path.of("mnist")).batchSize(32).holdOut(0.1).seed(42);

Sequential model = Sequential.input(28, 28)
    .dense(32, "tanh").dense(16, "tanh").dense(10, "softmax")
    .loss("categorical-crossentropy")
    .optimizer(new Sgd(0.1))
    .metrics("accuracy", "precision", "recall")
    .seed(42)
    .build();

model.fit(digits, 5, new ProgressBar(System.out));
System.out.println(model.evaluate(digits.test()));
model.save(Path.of("digits.nnj"));
}
}
