package org.nnj.api.math;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.ServiceConfigurationError;
import org.junit.jupiter.api.Test;

class ActiveKernelsTest {

    private final Kernels scalar = new ScalarKernels();

    private static Kernels vector(boolean usable, String hint) {
        Kernels kernels = mock(Kernels.class);
        when(kernels.name()).thenReturn("vector");
        when(kernels.priority()).thenReturn(100);
        when(kernels.isUsable()).thenReturn(usable);
        when(kernels.hint()).thenReturn(hint);
        return kernels;
    }

    @Test
    void theScalarKernelsAloneAreTakenQuietly() {
        assertSame(scalar, ActiveKernels.choose(List.of(scalar), ""));
        assertEquals("", ActiveKernels.advice(List.of(scalar), scalar));
    }

    @Test
    void theUsableOnesOfHighestPriorityAreTaken() {
        Kernels vector = vector(true, "");

        assertSame(vector, ActiveKernels.choose(List.of(scalar, vector), ""));
        assertEquals("", ActiveKernels.advice(List.of(scalar, vector), vector));
        assertEquals("kernels in use: vector", ActiveKernels.inUse(vector));
    }

    @Test
    void whatWouldSwitchOnFasterOnesIsSaid() {
        Kernels vector = vector(false, "--add-modules jdk.incubator.vector");

        assertSame(scalar, ActiveKernels.choose(List.of(scalar, vector), ""));
        assertEquals(
                "; 'vector' would be faster, try --add-modules jdk.incubator.vector",
                ActiveKernels.advice(List.of(scalar, vector), scalar));
    }

    @Test
    void aNameForcesTheChoice() {
        assertSame(scalar, ActiveKernels.choose(List.of(scalar, vector(true, "")), "scalar"));
    }

    @Test
    void refusesANameThatIsUnknownNamingTheKnown() {
        List<Kernels> all = List.of(vector(true, ""), scalar);

        assertEquals(
                "nn.kernels: unknown kernels 'gpu'. Known: scalar, vector",
                assertThrows(IllegalArgumentException.class, () -> ActiveKernels.choose(all, "gpu"))
                        .getMessage());
    }

    @Test
    void refusesToForceWhatIsNotUsable() {
        List<Kernels> all = List.of(scalar, vector(false, "--add-modules jdk.incubator.vector"));

        assertEquals(
                "nn.kernels: expected kernels that are usable here, but was 'vector'; try --add-modules jdk.incubator.vector",
                assertThrows(IllegalArgumentException.class, () -> ActiveKernels.choose(all, "vector"))
                        .getMessage());
    }

    @Test
    void aBrokenProviderIsLeftOutAndNamed() {
        Kernels vector = vector(true, "");
        Iterator<Kernels> providers = new Iterator<>() {
            private int next;

            @Override
            public boolean hasNext() {
                return next < 2;
            }

            @Override
            public Kernels next() {
                if (next++ == 0) {
                    throw new ServiceConfigurationError("acme.Kernels not found");
                }
                return vector;
            }
        };
        List<Kernels> all = new ArrayList<>();

        assertEquals(
                List.of("acme.Kernels not found"),
                ActiveKernels.addProviders(providers, all).stream()
                        .map(Throwable::getMessage)
                        .toList());
        assertEquals(List.of(vector), all);
    }

    @Test
    void theOnesInUseAreUsable() {
        assertSame(ActiveKernels.CHOSEN, Kernels.active());
        assertEquals(true, Kernels.active().isUsable());
    }
}
