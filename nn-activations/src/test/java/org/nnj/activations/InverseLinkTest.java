package org.nnj.activations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.nnj.api.activation.Activation;
import org.nnj.api.activation.InverseLink;
import org.nnj.api.component.Components;
import org.nnj.api.component.Registered;

class InverseLinkTest {

    @Test
    void sigmoidIsTheLogisticFunction() {
        assertThat(new Sigmoid().inverseLink()).contains(InverseLink.LOGISTIC);
    }

    @Test
    void onlyMeanFunctionsNameOne() {
        List<String> linked = Components.shared().all(Activation.class).stream()
                .map(Registered::name)
                .filter(name -> !link(name).isEmpty())
                .toList();
        assertThat(linked).containsExactly("linear", "sigmoid", "softmax");
    }

    private static Optional<InverseLink> link(String name) {
        return Components.shared().find(Activation.class, name).inverseLink();
    }
}
