package org.nnj.core.initializer;

import java.util.OptionalDouble;
import org.nnj.api.layer.Initializer;
import org.nnj.testkit.InitializerContract;

class InitializersContractTest extends InitializerContract {

    /** As the papers have it: Glorot and Bengio 2010, He et al. 2015, LeCun et al. 1998. */
    @Override
    protected OptionalDouble variance(Initializer initializer, int fanIn, int fanOut) {
        if (initializer instanceof GlorotUniform || initializer instanceof GlorotNormal) {
            return OptionalDouble.of(2.0 / (fanIn + fanOut));
        }
        if (initializer instanceof HeUniform || initializer instanceof HeNormal) {
            return OptionalDouble.of(2.0 / fanIn);
        }
        if (initializer instanceof LecunUniform || initializer instanceof LecunNormal) {
            return OptionalDouble.of(1.0 / fanIn);
        }
        return OptionalDouble.empty();
    }
}
