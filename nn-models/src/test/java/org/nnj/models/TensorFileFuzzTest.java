package org.nnj.models;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import org.nnj.models.file.Entry;
import org.nnj.models.file.TensorFile;

/** Bytes that claim to be tensors. The inputs beside it are tried in every build; {@code -Pfuzz} looks for more. */
class TensorFileFuzzTest {

    @FuzzTest(maxDuration = "1m")
    void anyBytesAreTensorsOrAClearError(byte[] bytes) {
        Survived.reading(() -> {
            try (TensorFile file = TensorFile.read(
                    new ByteArrayInputStream(bytes), FileOptions.standard().limits())) {
                for (Entry entry : file.entries().values()) {
                    Survived.reading(() -> file.matrix(entry));
                }
            }
        });
    }
}
