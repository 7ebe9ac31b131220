package org.nnj.api.math;

/**
 * The loops that take the time, over raw arrays. An implementation is stateless and safe for use by many threads; it is found by
 * {@link java.util.ServiceLoader} and chosen once per JVM: of those that are usable the one of highest priority, or the one named by the
 * system property {@code nn.kernels}. {@link Matrix} calls it; arguments have been checked there and are not checked again.
 *
 * <p>Every loop has a plain form here, which an implementation replaces where it is faster. It gives the same bits as the plain form, so that a
 * model does not depend on the kernels that trained it. Where the processor has no fused multiply-add, bits differ from those of other machines.
 */
public interface Kernels extends Products, Functions, Sums, Updates {

    /**
     * The kernels in use. A constant to the JIT.
     *
     * @return the same object on every call
     */
    static Kernels active() {
        return ActiveKernels.CHOSEN;
    }

    /**
     * The name by which {@code -Dnn.kernels=} asks for them.
     *
     * @return lower case, such as {@code scalar}
     */
    String name();

    /**
     * The highest usable one wins; the scalar kernels have 0.
     *
     * @return larger for faster
     */
    int priority();

    /**
     * Whether they run well in this JVM.
     *
     * @return false if something is missing, which {@link #hint()} then names
     */
    boolean isUsable();

    /**
     * What would make them usable, such as {@code --add-modules jdk.incubator.vector}.
     *
     * @return the advice, empty if there is none
     */
    default String hint() {
        return "";
    }

    /** Told once, by a thread that does nothing else, that these kernels have been chosen: the time for what others need not wait for. */
    default void prepare() {}
}
