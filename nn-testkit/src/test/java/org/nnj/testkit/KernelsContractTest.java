package org.nnj.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.nnj.api.math.Kernels;
import org.nnj.api.math.Products;
import org.nnj.api.math.Tile;

/** The active kernels, spoilt one call at a time. */
class KernelsContractTest {

    /** Changes what a call has computed. */
    private interface Spoiler {
        void spoil(String method, Object[] arguments);
    }

    private abstract static class Spoilt extends KernelsContract {

        private final Spoiler spoiler;

        Spoilt(Spoiler spoiler) {
            this.spoiler = spoiler;
        }

        @Override
        protected List<Kernels> subjects() {
            Kernels right = Kernels.active();
            return List.of((Kernels) Proxy.newProxyInstance(
                    Kernels.class.getClassLoader(), new Class<?>[] {Kernels.class}, (proxy, method, arguments) -> {
                        try {
                            Object result = method.invoke(right, arguments);
                            if (arguments != null) {
                                spoiler.spoil(method.getName(), arguments);
                            }
                            return result;
                        } catch (InvocationTargetException thrown) {
                            throw thrown.getCause();
                        }
                    }));
        }
    }

    private static final String PLAIN = "every loop has the bits of its plain form";

    private static final int M = 0;
    private static final int A = 3;
    private static final int C = 5;
    private static final int INTO = 6;
    private static final int TILE = 7;

    static class WrongProduct extends Spoilt {
        WrongProduct() {
            super((method, arguments) -> {
                // with operands of special values, and within a tile, other laws would see it, too
                if (method.equals("transposedMultiply")
                        && arguments[INTO] == Products.Into.ADD
                        && arguments[A] instanceof float[] a
                        && arguments[C] instanceof float[] c
                        && c.length > 0
                        && isFinite(a)) {
                    c[0] = Math.nextUp(c[0]);
                }
            });
        }

        private static boolean isFinite(float[] values) {
            float product = 0;
            for (float value : values) {
                product += 0 * value;
            }
            return values.length > 50 && product == 0;
        }
    }

    static class HidesNan extends Spoilt {
        HidesNan() {
            super((method, arguments) -> {
                if (method.equals("multiply") && arguments[C] instanceof double[] c) {
                    for (int i = 0; i < c.length; i++) {
                        c[i] = Double.isNaN(c[i]) ? 0 : c[i];
                    }
                }
            });
        }
    }

    static class TouchesMore extends Spoilt {
        TouchesMore() {
            super((method, arguments) -> {
                if (method.equals("multiplyTransposed")
                        && ((Tile) arguments[TILE]).toRow() < (int) arguments[M]
                        && arguments[C] instanceof float[] c) {
                    c[c.length - 1] = 0;
                }
            });
        }
    }

    static class WrongTanh extends Spoilt {
        WrongTanh() {
            super((method, arguments) -> {
                if (method.equals("tanh")) {
                    float[] to = (float[]) arguments[1];
                    for (int i = 0; i < (int) arguments[2]; i++) {
                        to[i] *= 1.001f;
                    }
                }
            });
        }
    }

    static class OtherTail extends Spoilt {
        OtherTail() {
            super((method, arguments) -> {
                int count = method.equals("sigmoid") ? (int) arguments[2] : 0;
                if (count > 0) {
                    float[] to = (float[]) arguments[1];
                    to[count - 1] = Math.nextDown(to[count - 1]);
                }
            });
        }
    }

    static class WritesBeyond extends Spoilt {
        WritesBeyond() {
            super((method, arguments) -> {
                if (method.equals("exp") && (int) arguments[2] < ((float[]) arguments[1]).length) {
                    ((float[]) arguments[1])[(int) arguments[2]] = 7;
                }
            });
        }
    }

    static class WrongSoftmax extends Spoilt {
        WrongSoftmax() {
            super((method, arguments) -> {
                if (method.equals("softmaxRows") && ((float[]) arguments[3]).length > 0) {
                    ((float[]) arguments[3])[0] *= 1.001f;
                }
            });
        }
    }

    static class WrongSum extends Spoilt {
        WrongSum() {
            super((method, arguments) -> {
                if (method.equals("columnSums") && ((float[]) arguments[3]).length > 0) {
                    ((float[]) arguments[3])[0] = Math.nextUp(((float[]) arguments[3])[0]);
                }
            });
        }
    }

    static class WrongStep extends Spoilt {
        WrongStep() {
            super((method, arguments) -> {
                float[] w = method.equals("descendByMoments") ? (float[]) arguments[1] : new float[0];
                if (w.length > 0) {
                    w[w.length - 1] = 7;
                }
            });
        }
    }

    static Stream<Arguments> lawsAndTheirBreakers() {
        return Stream.of(
                Arguments.of(WrongProduct.class, Set.of("products equal three loops bit for bit")),
                Arguments.of(HidesNan.class, Set.of("products keep NaN and infinities")),
                Arguments.of(TouchesMore.class, Set.of("a product touches its tile alone")),
                Arguments.of(WrongTanh.class, Set.of("functions equal their definitions", PLAIN)),
                Arguments.of(OtherTail.class, Set.of("an element's bits do not depend on its position", PLAIN)),
                Arguments.of(
                        WritesBeyond.class,
                        Set.of("functions work in place and touch no more than they are told", PLAIN)),
                Arguments.of(WrongSoftmax.class, Set.of("softmax equals its definition, row by row", PLAIN)),
                Arguments.of(WrongSum.class, Set.of("sums equal loops bit for bit")),
                Arguments.of(WrongStep.class, Set.of(PLAIN)));
    }

    @ParameterizedTest
    @MethodSource("lawsAndTheirBreakers")
    void eachLawFailsTheKernelsThatBreakIt(Class<?> contract, Set<String> laws) {
        assertThat(Verdict.of(contract).broken()).isEqualTo(laws);
    }
}
