package org.nnj.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.nnj.api.math.Kernels;

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

    private static final int C = 5;
    private static final int TO_ROW = 8;

    static class WrongProduct extends Spoilt {
        WrongProduct() {
            super((method, arguments) -> {
                if (method.equals("transposedMultiply") && arguments[C] instanceof float[] c && c.length > 0) {
                    c[0] = Math.nextUp(c[0]);
                }
            });
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
                boolean product = method.equals("multiplyTransposed") && (int) arguments[0] > (int) arguments[TO_ROW];
                if (product && arguments[C] instanceof float[] c && c.length > 0) {
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

    @Test
    void aWrongBitOfAProductIsFound() {
        assertThat(Verdict.of(WrongProduct.class).broken()).contains("products equal three loops bit for bit");
    }

    @Test
    void aNanThatAProductHidesIsFound() {
        assertThat(Verdict.of(HidesNan.class).broken()).containsExactly("products keep NaN and infinities");
    }

    @Test
    void aRowThatIsNotTheProductsIsFound() {
        assertThat(Verdict.of(TouchesMore.class).broken()).containsExactly("a product touches its rows alone");
    }

    @Test
    void aWrongFunctionIsFound() {
        assertThat(Verdict.of(WrongTanh.class).broken()).containsExactly("functions equal their definitions");
    }

    @Test
    void aTailThatRoundsOtherwiseIsFound() {
        assertThat(Verdict.of(OtherTail.class).broken())
                .containsExactly("an element's bits do not depend on its position");
    }

    @Test
    void anElementBeyondCountIsFound() {
        assertThat(Verdict.of(WritesBeyond.class).broken())
                .containsExactly("functions work in place and touch no more than they are told");
    }

    @Test
    void aWrongSoftmaxIsFound() {
        assertThat(Verdict.of(WrongSoftmax.class).broken()).contains("softmax equals its definition, row by row");
    }

    @Test
    void aWrongSumIsFound() {
        assertThat(Verdict.of(WrongSum.class).broken()).containsExactly("sums equal loops bit for bit");
    }
}
