package org.nnj.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.nnj.api.component.Components;
import org.nnj.api.data.DataSource;
import org.nnj.api.data.TransformSpec;

class TextFormTest {

    private static final Components COMPONENTS = Components.shared();

    @Test
    void everySourceIsFoundByItsDescription() {
        List<DataSource> sources = List.of(
                new IdxFiles(Path.of("my digits"), 16, 0.1, true, false, 42, true, 2, 10),
                ImageFolders.in(Path.of("my digits"))
                        .test(Path.of("others"))
                        .size(28, 20)
                        .rgb()
                        .multiHotTargets()
                        .skipUnreadable()
                        .cache(Path.of("kept here"))
                        .memoryLimit(1L << 40)
                        .maxPixels(1000)
                        .batchSize(8)
                        .holdOut(0.1)
                        .seed(3)
                        .augment("shift(3)", "elastic(alpha=8, sigma=3)")
                        .build(),
                new Xor(40, 0.25, 8, 0.5, -1),
                new Spirals(50, 5, 1.5, 0.125, 10, 0.2, 3),
                new Sine(10, 0, 2, 0.3, Long.MAX_VALUE),
                new Moons(10, 0.25, 2, 0.3, 7),
                new Circles(10, 0.75, 0.25, 2, 0.3, 7),
                new Blobs(10, 4, 3, 0.25, 2, 0.3, 7),
                new Prefetch(new Prefetch(new Moons(), 2), 3),
                CsvFile.at(Path.of("my flowers.csv"))
                        .target("petal length", "-1")
                        .regression()
                        .ignore("id")
                        .categorical("zip")
                        .missingAs(-1)
                        .standardizeTargets()
                        .balance()
                        .sparse()
                        .stratify()
                        .inOrder()
                        .batchSize(7)
                        .holdOut(0.2)
                        .test(0.1)
                        .seed(42)
                        .format(new CsvFormat(
                                ";", "'", 2, CsvFormat.Header.ABSENT, true, "ISO-8859-1", List.of("-", "none at all")))
                        .limits(new CsvLimits(1, 2, 3, 4, 5, 6)));
        for (DataSource source : sources) {
            assertThat(COMPONENTS.find(DataSource.class, Components.describe(source)))
                    .isEqualTo(source);
        }
    }

    @Test
    void everyTransformIsFoundByItsDescription() {
        for (TransformSpec spec : List.of(new Standardize(), new MinMax(-1, 2), new PixelMean(), new Scale(0.1))) {
            assertThat(COMPONENTS.find(TransformSpec.class, Components.describe(spec)))
                    .isEqualTo(spec);
        }
    }

    @Test
    void namesAreThoseOfTheClasses() {
        assertThat(COMPONENTS.find(DataSource.class, "idx-files(folder=mnist, batch-size=32, hold-out=0.1, seed=42)"))
                .isEqualTo(new IdxFiles(Path.of("mnist"), 32, 0.1, false, true, 42, false, 255, 0));
        assertThat(COMPONENTS.find(DataSource.class, "xor")).isEqualTo(new Xor());
        assertThat(COMPONENTS.find(DataSource.class, "spirals")).isEqualTo(new Spirals());
        assertThat(COMPONENTS.find(DataSource.class, "sine")).isEqualTo(new Sine());
        assertThat(COMPONENTS.find(TransformSpec.class, "standardize")).isEqualTo(new Standardize());
        assertThat(COMPONENTS.find(TransformSpec.class, "min-max")).isEqualTo(new MinMax(0, 1));
        assertThat(COMPONENTS.find(TransformSpec.class, "scale(0.5)")).isEqualTo(new Scale(0.5));
    }

    @Test
    void filesNeedAFolder() {
        assertThatThrownBy(() -> COMPONENTS.find(DataSource.class, "idx-files"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("idx-files.folder");
    }
}
