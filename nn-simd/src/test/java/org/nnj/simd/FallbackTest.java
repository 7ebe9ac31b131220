package org.nnj.simd;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.nnj.api.math.FloatMatrix;
import org.nnj.api.math.Kernels;

/** Which kernels a JVM uses that is started in one way or another. It runs with and without the module itself. */
class FallbackTest {

    private static final String SWITCHED_ON = "--add-modules=jdk.incubator.vector";

    /** A product that is large enough for every loop, and the kernels that computed it. */
    static final class Program {

        private Program() {}

        public static void main(String[] arguments) throws InterruptedException {
            FloatMatrix a = numbers(70, 110);
            FloatMatrix b = numbers(110, 130);
            FloatMatrix c = FloatMatrix.zeros(70, 130);
            long until = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(Long.parseLong(arguments[0]));
            do {
                a.multiply(b, c);
                Thread.sleep(5);
            } while (System.nanoTime() < until);
            System.out.println("bits " + c.hashCode());
            System.out.println("name " + Kernels.active().name());
        }

        private static FloatMatrix numbers(int rows, int columns) {
            FloatMatrix numbers = FloatMatrix.zeros(rows, columns);
            for (int i = 0; i < numbers.size(); i++) {
                numbers.data()[i] = (i * 37 % 101 - 50) / 64f;
            }
            return numbers;
        }
    }

    @Test
    void theVectorKernelsAreTakenWhereTheModuleIsOn() throws IOException, InterruptedException, URISyntaxException {
        assertThat(run(SWITCHED_ON)).contains("name vector");
    }

    @Test
    void withoutTheModuleOneLineNamesTheFlagThatWouldSwitchItOn()
            throws IOException, InterruptedException, URISyntaxException {
        List<String> lines = run("-Dx=y");

        assertThat(lines).contains("name scalar");
        assertThat(lines)
                .filteredOn(line -> line.contains("kernels in use"))
                .singleElement()
                .asString()
                .endsWith("kernels in use: scalar; 'vector' would be faster, try --add-modules jdk.incubator.vector");
    }

    @Test
    void aJitThatMakesNoVectorInstructionsLeavesThePlainOnesInUse()
            throws IOException, InterruptedException, URISyntaxException {
        assertThat(run(SWITCHED_ON, "-Xint")).contains("name scalar");
        assertThat(run(SWITCHED_ON, "-XX:TieredStopAtLevel=1")).contains("name scalar");
    }

    @Test
    void vectorsTooNarrowOrWithoutMultiplyAddLeaveThePlainLoopsInUse()
            throws IOException, InterruptedException, URISyntaxException {
        // slower than a second by far if they were not
        assertThat(run(SWITCHED_ON, "-XX:+IgnoreUnrecognizedVMOptions", "-XX:UseAVX=0"))
                .anyMatch(line -> line.startsWith("bits"));
        assertThat(run(SWITCHED_ON, "-XX:TieredStopAtLevel=3")).contains(bits());
    }

    @Test
    void theBitsAreTheSameHoweverTheyAreComputed() throws IOException, InterruptedException, URISyntaxException {
        String bits = bits();

        assertThat(run(SWITCHED_ON)).contains(bits);
        assertThat(run(SWITCHED_ON, "-Dnn.kernels=vector", "-Dnn.threads=1")).contains(bits);
        assertThat(run(SWITCHED_ON, "-Dnn.kernels=scalar")).contains(bits);
    }

    @Test
    void theProviderSaysWhatItLacks() {
        boolean switchedOn =
                ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent();

        assertThat(new VectorKernels().isUsable()).isEqualTo(switchedOn);
        assertThat(new VectorKernels().hint()).isEqualTo(switchedOn ? "" : "--add-modules jdk.incubator.vector");
    }

    private static String bits() throws IOException, InterruptedException, URISyntaxException {
        return run("-Dx=y").stream()
                .filter(line -> line.startsWith("bits"))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> run(String... options) throws IOException, InterruptedException, URISyntaxException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(options));
        command.add("-cp");
        command.add(placeOf(Kernels.class)
                + File.pathSeparator
                + placeOf(VectorKernels.class)
                + File.pathSeparator
                + placeOf(Program.class));
        command.add(Program.class.getName());
        command.add("300");
        Process child = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(child.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(child.waitFor(60, TimeUnit.SECONDS)).as("the child ends").isTrue();
        assertThat(child.exitValue()).as(output).isZero();
        return output.lines().toList();
    }

    private static String placeOf(Class<?> type) throws URISyntaxException {
        return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI())
                .toString();
    }
}
