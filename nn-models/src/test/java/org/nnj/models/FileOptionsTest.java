package org.nnj.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.nnj.models.FileOptions.NonFinite;

class FileOptionsTest {

    @Test
    void anotherRuleLeavesTheLimits() {
        FileOptions accepting = FileOptions.standard().with(NonFinite.ACCEPT);
        assertThat(accepting.nonFinite()).isEqualTo(NonFinite.ACCEPT);
        assertThat(accepting.with(NonFinite.REFUSE)).isEqualTo(FileOptions.standard());
    }

    @Test
    void refusesLimitsThatNoFileMeets() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new FileOptions(1, 1, 1, NonFinite.REFUSE))
                .withMessage("file-options.header-bytes: expected at least 2, but was 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new FileOptions(2, 0, 1, NonFinite.REFUSE))
                .withMessage("file-options.tensors: expected at least 1, but was 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new FileOptions(2, 1, -1, NonFinite.REFUSE))
                .withMessage("file-options.data-bytes: expected at least 0, but was -1");
    }
}
