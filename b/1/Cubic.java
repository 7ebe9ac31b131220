
import org.nnj.activations.*; import org.nnj.api.activation.*; import org.nnj.api.component.*; import org.nnj.api.data.*; import org.nnj.api.layer.*; import org.nnj.api.loss.*; import org.nnj.api.math.*; import org.nnj.api.metric.*; import org.nnj.api.model.*; import org.nnj.api.optimizer.*; import org.nnj.core.initializer.*; import org.nnj.core.layer.*; import org.nnj.core.objective.*; import org.nnj.core.regularizer.*; import org.nnj.data.*; import org.nnj.losses.*; import org.nnj.metrics.*; import org.nnj.models.*; import org.nnj.models.callback.*; import org.nnj.optimizers.*; import org.nnj.testkit.*; import com.google.auto.service.AutoService; import java.io.IOException; import java.nio.file.Path; import java.util.List; import java.util.Map; import java.util.Optional;
@AutoService(Activation.class)
@Named("acme:cubic")
public record Cubic(double scale) implements ElementwiseActivation {
  public Cubic() { this(1); }
  public Cubic { Check.positive("acme:cubic.scale", scale); }
  @Override public double value(double z) { return scale * z * z * z; }
  @Override public double derivative(double z, double a) { return 3 * scale * z * z; }
}