
import org.nnj.activations.*; import org.nnj.api.activation.*; import org.nnj.api.component.*; import org.nnj.api.data.*; import org.nnj.api.layer.*; import org.nnj.api.loss.*; import org.nnj.api.math.*; import org.nnj.api.metric.*; import org.nnj.api.model.*; import org.nnj.api.optimizer.*; import org.nnj.core.initializer.*; import org.nnj.core.layer.*; import org.nnj.core.objective.*; import org.nnj.core.regularizer.*; import org.nnj.data.*; import org.nnj.losses.*; import org.nnj.metrics.*; import org.nnj.models.*; import org.nnj.models.callback.*; import org.nnj.optimizers.*; import org.nnj.testkit.*; import com.google.auto.service.AutoService; import java.io.IOException; import java.nio.file.Path; import java.util.List; import java.util.Map; import java.util.Optional;
class Statements {
void run() throws Exception {
double[][] inputs = {{0, 0}, {0, 1}, {1, 0}, {1, 1}};
double[][] outputs = {{0}, {1}, {1}, {0}};

Sequential model = Sequential.input(2)
    .dense(4, "tanh")
    .dense(1, "sigmoid")
    .loss("binary-crossentropy")
    .optimizer("sgd(0.5)")
    .seed(42)
    .build();
System.out.print(model.summary());

model.fit(InMemory.of(inputs, outputs).batchSize(4), 500);

Matrix predictions = model.predict(DoubleMatrix.of(inputs));
for (int i = 0; i < inputs.length; i++) {
  System.out.printf("%.0f xor %.0f = %.3f%n", inputs[i][0], inputs[i][1], predictions.get(i, 0));
}
}
}
