package org.nnj.examples;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import javax.imageio.stream.FileImageOutputStream;
import org.nnj.api.component.Check;
import org.nnj.api.data.Batch;
import org.nnj.api.data.BatchCursor;
import org.nnj.api.data.Batches;
import org.nnj.api.math.ElementType;
import org.nnj.api.math.Matrix;
import org.nnj.api.math.Shape;
import org.nnj.data.InMemory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Visibility;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes MNIST as one PNG file an image, in one folder a class: what the seminar's own pipeline began with. */
@Command(name = "export-images", description = "Writes MNIST as image folders: training/0 to testing/9.")
final class ExportImages extends Lesson {

    static final String TRAINING = "training";
    static final String TESTING = "testing";

    private static final int IMAGES_A_BATCH = 500;

    @Parameters(index = "0", paramLabel = "DIR", description = "Where to; made if it does not exist.")
    private Path folder = Path.of("");

    @Option(
            names = "--data",
            paramLabel = "FOLDER",
            description = "Folder with the four IDX files. Default: the ones inside.",
            showDefaultValue = Visibility.NEVER)
    private Optional<Path> data = Optional.empty();

    @Override
    void run() throws IOException {
        for (String part : new String[] {TRAINING, TESTING}) {
            Path place = folder.resolve(part);
            Check.that(!Files.exists(place), "export-images " + folder, "no folder '" + part + "' yet", "one");
        }
        InMemory digits =
                MnistLesson.idxFiles(data).inOrder().sparseTargets().divideBy(1).batchSize(IMAGES_A_BATCH);
        ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
        try {
            int written = write(digits.train(), digits.featureShape(), folder.resolve(TRAINING), writer)
                    + write(digits.test(), digits.featureShape(), folder.resolve(TESTING), writer);
            out().println(String.format(Locale.ROOT, "%,d images in %s", written, folder));
        } finally {
            writer.dispose();
        }
    }

    private static int write(Batches part, Shape image, Path root, ImageWriter writer) throws IOException {
        int number = 0;
        try (BatchCursor cursor = part.open(0, 0, ElementType.FLOAT)) {
            while (cursor.hasNext()) {
                Batch batch = cursor.next();
                for (int row = 0; row < batch.rows(); row++) {
                    Path label =
                            root.resolve(Integer.toString((int) batch.targets().get(row, 0)));
                    Files.createDirectories(label);
                    Path file = label.resolve(String.format(Locale.ROOT, "%05d.png", number++));
                    write(drawn(batch.features(), row, image), file, writer);
                }
            }
        }
        return number;
    }

    private static BufferedImage drawn(Matrix features, int row, Shape shape) {
        BufferedImage image = new BufferedImage(shape.dimension(1), shape.dimension(0), BufferedImage.TYPE_BYTE_GRAY);
        for (int i = 0; i < shape.size(); i++) {
            int y = i / image.getWidth();
            image.getRaster().setSample(i % image.getWidth(), y, 0, (int) features.get(row, i));
        }
        return image;
    }

    private static void write(BufferedImage image, Path file, ImageWriter writer) throws IOException {
        try (FileImageOutputStream out = new FileImageOutputStream(file.toFile())) {
            writer.setOutput(out);
            writer.write(image);
        }
    }
}
