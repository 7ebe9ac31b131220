
import org.nnj.activations.*; import org.nnj.api.activation.*; import org.nnj.api.component.*; import org.nnj.api.data.*; import org.nnj.api.layer.*; import org.nnj.api.loss.*; import org.nnj.api.math.*; import org.nnj.api.metric.*; import org.nnj.api.model.*; import org.nnj.api.optimizer.*; import org.nnj.core.initializer.*; import org.nnj.core.layer.*; import org.nnj.core.objective.*; import org.nnj.core.regularizer.*; import org.nnj.data.*; import org.nnj.losses.*; import org.nnj.metrics.*; import org.nnj.models.*; import org.nnj.models.callback.*; import org.nnj.optimizers.*; import org.nnj.testkit.*; import com.google.auto.service.AutoService; import java.io.IOException; import java.nio.file.Path; import java.util.List; import java.util.Map; import java.util.Optional;
class Statements {
void run(Sequential model, DataGenerator points, Path folder) throws Exception {
model.fit(points, 10, new Checkpoint(folder));   // a new model: best.nnj, and checkpoints by step, the last 3 of them

Sequential resumed = Sequential.load(folder.resolve("checkpoint-000000150.nnj"));
resumed.fit(points, 10);
}
}
