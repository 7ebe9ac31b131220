package org.nnj.api.activation;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.lang.System.Logger.Level;
import java.lang.invoke.MethodHandles;

/**
 * A loop for each class of activation. A loop that several classes share is slow: the compiler finds several targets at its one
 * call of {@code value}, and makes it a call for every element. A loop that one class alone has used is compiled with the
 * formula inside. So every class of activation gets the code of {@link SharedLoop} once more, as a hidden class; the bits that
 * come out are the same.
 *
 * <p>Where classes cannot be defined at run time, as in a native image, all share one. A copy lives as long as the class of the
 * activation, and keeps no class loader alive.
 */
final class OwnLoops {

    private static final Loop SHARED = new SharedLoop();

    private static final ClassValue<Loop> LOOPS = new ClassValue<>() {
        @Override
        protected Loop computeValue(Class<?> activation) {
            return copyOrShared(OwnLoops::codeOfTheLoop);
        }
    };

    private OwnLoops() {}

    /** Where the code of a loop comes from. */
    @FunctionalInterface
    interface Code {
        byte[] read() throws IOException;
    }

    /** The loop that the activations of this one's class have for themselves. */
    static Loop of(ElementwiseActivation activation) {
        return LOOPS.get(activation.getClass());
    }

    /** A new copy of a loop; the one that all share if there can be none. */
    static Loop copyOrShared(Code code) {
        try {
            Class<?> copy =
                    MethodHandles.lookup().defineHiddenClass(code.read(), false).lookupClass();
            return (Loop) copy.getDeclaredConstructor().newInstance();
        } catch (IOException | ReflectiveOperationException | RuntimeException | LinkageError noClass) {
            System.getLogger(OwnLoops.class.getName())
                    .log(Level.DEBUG, "elementwise activations share a loop: no class can be defined", noClass);
            return SHARED;
        }
    }

    static byte[] codeOfTheLoop() throws IOException {
        String file = SharedLoop.class.getSimpleName() + ".class";
        try (InputStream in = SharedLoop.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new FileNotFoundException(file + ": expected beside its class, but there is none");
            }
            return in.readAllBytes();
        }
    }
}
