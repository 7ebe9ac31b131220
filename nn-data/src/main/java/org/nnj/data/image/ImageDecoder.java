package org.nnj.data.image;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;

/**
 * Reads image files into bytes, one a channel's value, with the JDK's own readers. What a file declares is checked before
 * anything of that size is allocated. For one thread at a time.
 */
public final class ImageDecoder implements AutoCloseable {

    /** Bytes a pixel of the roomiest plain file, four channels of 16 bits, and room for headers. */
    private static final int MOST_BYTES_A_PIXEL = 8;

    private static final int ROOM_FOR_HEADERS = 1 << 20;

    private final long maxPixels;
    private final Map<ImageFormat, ImageReader> readers = new EnumMap<>(ImageFormat.class);

    /**
     * A decoder with a limit.
     *
     * @param maxPixels the most pixels that an image may declare; a file may have 8 bytes for each, and 1 MiB
     */
    public ImageDecoder(long maxPixels) {
        this.maxPixels = maxPixels;
    }

    /**
     * The size of an image, as its header says.
     *
     * @param file where it is
     * @param channels 1 or 3
     * @return the format of images that all have its size
     * @throws IOException if the file cannot be read or is damaged; the message names it
     */
    public PixelFormat format(ImageFile file, int channels) throws IOException {
        return reading(file, reader -> new PixelFormat(channels, reader.getHeight(0), reader.getWidth(0), false));
    }

    /**
     * Reads an image and brings it to a size.
     *
     * @param file where it is
     * @param format what the result is to be
     * @param into takes {@code format.bytes()} numbers, channel after channel
     * @param offset where they begin
     * @throws IOException if the file cannot be read or is damaged; the message names it
     */
    public void decode(ImageFile file, PixelFormat format, byte[] into, int offset) throws IOException {
        reading(file, reader -> {
            List<String> warnings = new ArrayList<>();
            reader.addIIOReadWarningListener((source, warning) -> warnings.add(warning));
            BufferedImage image = reader.read(0);
            if (!warnings.isEmpty()) {
                throw new IOException("expected a sound image, but was damaged: " + warnings.get(0));
            }
            SampleRows rows = new SampleRows(image, format.channels());
            if (image.getHeight() == format.height() && image.getWidth() == format.width()) {
                copy(rows, format, into, offset);
            } else if (format.resizes()) {
                Bilinear.resize(rows, image.getHeight(), format, into, offset);
            } else {
                throw new SizeDiffers(file, format, image.getHeight(), image.getWidth());
            }
            return format;
        });
    }

    private static void copy(SampleRows rows, PixelFormat format, byte[] into, int offset) throws IOException {
        int width = format.width();
        int[] row = new int[format.channels() * width];
        for (int y = 0; y < format.height(); y++) {
            rows.read(y, row);
            for (int channel = 0; channel < format.channels(); channel++) {
                int to = offset + (channel * format.height() + y) * width;
                for (int x = 0; x < width; x++) {
                    into[to + x] = (byte) row[channel * width + x];
                }
            }
        }
    }

    /** What is done with a reader that has an image before it. */
    private interface Reading<T> {
        T with(ImageReader reader) throws IOException;
    }

    private <T> T reading(ImageFile file, Reading<T> action) throws IOException {
        byte[] content = file.read(mostBytes());
        try {
            ImageFormat format = format(file, content);
            ImageReader reader = readers.computeIfAbsent(format, ImageDecoder::newReader);
            try {
                reader.setInput(new BytesInput(format.reduced(content)), true, true);
                requirePixels(reader.getHeight(0), reader.getWidth(0));
                return action.with(reader);
            } finally {
                reader.reset();
            }
        } catch (SizeDiffers sound) {
            throw sound;
        } catch (IOException damaged) {
            throw new IOException(file.name() + ": " + reason(damaged), damaged);
        } catch (RuntimeException stumbled) { // the JDK's readers throw what they like at damaged files
            throw new IOException(file.name() + ": " + unreadable(stumbled), stumbled);
        }
    }

    private long mostBytes() {
        return Math.min(Integer.MAX_VALUE - 16, maxPixels * MOST_BYTES_A_PIXEL + ROOM_FOR_HEADERS);
    }

    private static ImageFormat format(ImageFile file, byte[] content) throws IOException {
        ImageFormat promised = ImageFormat.ofName(file.fileName()).orElseThrow();
        ImageFormat found = ImageFormat.ofContent(content)
                .orElseThrow(() -> new IOException("expected a " + promised + " file, as its name says, but was none"));
        if (found != promised) {
            throw new IOException("expected a " + promised + " file, as its name says, but was " + found);
        }
        return found;
    }

    private void requirePixels(int height, int width) throws IOException {
        if (height < 1 || width < 1) {
            throw new IOException("expected at least 1×1 pixels, but was " + height + "×" + width);
        }
        if ((long) height * width > maxPixels) {
            throw new IOException("expected at most " + maxPixels + " pixels, but the file declares " + height + "×"
                    + width + "; give another limit if it is to be trusted");
        }
    }

    /** Ours begin with what was expected; the JDK's readers' do not. */
    private static String reason(IOException damaged) {
        String message = String.valueOf(damaged.getMessage());
        return message.startsWith("expected ") ? message : unreadable(damaged);
    }

    private static String unreadable(Exception cause) {
        return "expected a sound image, but was damaged: "
                + String.valueOf(cause.getMessage()).replaceAll("\\p{Cntrl}", " ");
    }

    /** The JDK's, whatever else is on the class path: others may give other pixels. */
    private static ImageReader newReader(ImageFormat format) {
        Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName(format.name());
        while (readers.hasNext()) {
            ImageReader reader = readers.next();
            if (ImageIO.class.getModule().equals(reader.getClass().getModule())) {
                return reader;
            }
        }
        throw new IllegalStateException(
                "expected a " + format + " reader in " + ImageIO.class.getModule() + ", but there is none");
    }

    /** Releases the readers. */
    @Override
    public void close() {
        readers.values().forEach(ImageReader::dispose);
        readers.clear();
    }
}
