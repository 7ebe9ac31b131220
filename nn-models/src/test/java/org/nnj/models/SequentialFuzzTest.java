package org.nnj.models;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;

/** Bytes that claim to be a model. The inputs beside it are tried in every build; {@code -Pfuzz} looks for more. */
class SequentialFuzzTest {

    @FuzzTest(maxDuration = "1m")
    void anyBytesAreAModelOrAClearError(byte[] bytes) {
        Survived.reading(() -> Sequential.load(new ByteArrayInputStream(bytes)));
    }
}
