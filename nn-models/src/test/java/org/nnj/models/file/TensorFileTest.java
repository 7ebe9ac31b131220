package org.nnj.models.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nnj.api.math.DoubleMatrix;
import org.nnj.api.math.FloatMatrix;
import org.nnj.api.math.Matrix;

class TensorFileTest {

    private static final Limits LIMITS = new Limits(4096, 4, 1 << 20);
    private static final String TYPES =
            "one of BOOL, U8, I8, F8_E4M3, F8_E5M2, I16, U16, F16, BF16, I32, U32, F32, I64, U64, F64";

    @TempDir
    private Path folder;

    @Test
    void whatWasWrittenIsRead() throws IOException {
        Matrix floats = FloatMatrix.of(new float[][] {{1, -2.5f, 3}, {Float.MIN_VALUE, Float.MAX_VALUE, -0f}});
        Matrix doubles = DoubleMatrix.of(new double[][] {{Math.PI, Double.MIN_VALUE}});
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        TensorWriter.write(
                bytes,
                Map.of("key", "Müller \"quoted\" 日本"),
                List.of(Tensor.matrix("a", floats), Tensor.vector("b", doubles)));
        TensorFile file = TensorFile.read(new ByteArrayInputStream(bytes.toByteArray()), LIMITS);
        assertThat(file.metadata()).containsExactly(Map.entry("key", "Müller \"quoted\" 日本"));
        assertThat(file.matrix(file.require("a", List.of(2L, 3L)))).isEqualTo(floats);
        assertThat(file.matrix(file.require("b", List.of(2L)))).isEqualTo(doubles);
    }

    /** The bytes are worked out by hand from the description of the format. */
    @Test
    void theBytesAreThoseOfTheFormat() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Matrix two = FloatMatrix.of(new float[][] {{1, 2}});
        TensorWriter.write(bytes, Map.of("k", "v"), List.of(Tensor.vector("t", two)));
        String header =
                "{\"__metadata__\":{\"k\":\"v\"},\"t\":{\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[0,8]}}";
        String padded = header + " ".repeat(Math.floorMod(-header.length(), 8));
        byte[] data = {0, 0, (byte) 0x80, 0x3f, 0, 0, 0, 0x40}; // 1 and 2 as binary32, little-endian
        assertThat(bytes.toByteArray()).isEqualTo(RawFile.of(padded, data));
    }

    @Test
    void widerNumbersComeFirstSoThatAllAreAligned() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        TensorWriter.write(
                bytes,
                Map.of(),
                List.of(Tensor.vector("f", FloatMatrix.zeros(1, 3)), Tensor.vector("d", DoubleMatrix.zeros(1, 2))));
        TensorFile file = TensorFile.read(new ByteArrayInputStream(bytes.toByteArray()), LIMITS);
        assertThat(file.require("d").begin()).isZero();
        assertThat(file.require("f").begin()).isEqualTo(16);
    }

    @Test
    void aTensorLongerThanOneChunkIsReadWhole() throws IOException {
        FloatMatrix long1 = FloatMatrix.zeros(300, 201);
        for (int i = 0; i < long1.size(); i++) {
            long1.data()[i] = i;
        }
        Path path = folder.resolve("long.safetensors");
        AtomicFile.write(path, stream -> TensorWriter.write(stream, Map.of(), List.of(Tensor.matrix("long", long1))));
        try (TensorFile file = TensorFile.open(path, LIMITS)) {
            assertThat(file.matrix(file.require("long"))).isEqualTo(long1);
        }
    }

    /** Bits and values of IEEE 754 binary16: its table of examples. */
    @ParameterizedTest
    @CsvSource({
        "3c00, 1",
        "c000, -2",
        "7bff, 65504",
        "0400, 6.103515625E-5",
        "0001, 5.9604644775390625E-8",
        "3555, 0.333251953125",
        "7c00, Infinity",
        "fc00, -Infinity",
        "0000, 0",
        "8000, -0.0",
        "7e00, NaN"
    })
    void halfPrecisionIsReadExactly(String bits, float expected) throws IOException {
        assertThat(first("F16", (short) Integer.parseInt(bits, 16))).isEqualTo(Float.valueOf(expected));
    }

    @ParameterizedTest
    @CsvSource({"3f80, 1", "c049, -3.140625", "7f80, Infinity", "0001, 9.183549615799121E-41"})
    void brainFloatsAreReadExactly(String bits, float expected) throws IOException {
        assertThat(first("BF16", (short) Integer.parseInt(bits, 16))).isEqualTo(Float.valueOf(expected));
    }

    private static float first(String type, short bits) throws IOException {
        byte[] data = ByteBuffer.allocate(2)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putShort(bits)
                .array();
        byte[] bytes = RawFile.of("{\"t\":" + tensor(type, "1", 0, 2) + "}", data);
        TensorFile file = TensorFile.read(new ByteArrayInputStream(bytes), LIMITS);
        return ((FloatMatrix) file.matrix(file.require("t"))).data()[0];
    }

    @Test
    void integersOfAnotherProgramDoNotStandInTheWay() throws IOException {
        TensorFile file = read("{\"n\":" + tensor("I64", "", 0, 8) + ",\"w\":" + tensor("F32", "2", 8, 16) + "}", 16);
        assertThat(file.matrix(file.require("w"))).isEqualTo(FloatMatrix.zeros(1, 2));
        assertThatIOException()
                .isThrownBy(() -> file.matrix(file.require("n")))
                .withMessage("stream: tensor 'n': expected one or two dimensions, but was '()'");
    }

    @Test
    void otherTypesAreNotMadeIntoMatrices() throws IOException {
        TensorFile file = read("{\"n\":" + tensor("I64", "1", 0, 8) + "}", 8);
        assertThatIOException()
                .isThrownBy(() -> file.matrix(file.require("n")))
                .withMessage("stream: tensor 'n': expected F16, BF16, F32 or F64, but was I64");
    }

    @Test
    void anEmptyTensorTakesNoBytes() throws IOException {
        TensorFile file = read("{\"e\":" + tensor("F32", "0,3", 0, 0) + ",\"w\":" + tensor("F32", "1", 0, 4) + "}", 4);
        assertThat(file.matrix(file.require("e"))).isEqualTo(FloatMatrix.zeros(0, 3));
    }

    @Test
    void aTensorThatIsNotThereIsNamedWithThoseThatAre() throws IOException {
        TensorFile file = read("{\"fc1.weight\":" + tensor("F32", "1,1", 0, 4) + "}", 4);
        assertThatIOException()
                .isThrownBy(() -> file.require("fc1.bias"))
                .withMessage("stream: tensor 'fc1.bias': expected a tensor of that name, but there is none;"
                        + " there are 'fc1.weight'");
        assertThatIOException()
                .isThrownBy(() -> file.require("fc1.weight", List.of(32L, 784L)))
                .withMessage("stream: tensor 'fc1.weight': expected shape (32×784), but was '(1×1)'");
    }

    @Test
    void sizesAreCheckedBeforeAnythingIsAllocated() {
        refused(new byte[0], "header length: expected 8 bytes, but the file ends after 0");
        refused(new byte[] {1, 2, 3}, "header length: expected 8 bytes, but the file ends after 3");
        refused(RawFile.of(1, new byte[1], new byte[0]), "header length: expected 2 to 4096 bytes, but was 1");
        refused(RawFile.of(4097, new byte[9], new byte[0]), "header length: expected 2 to 4096 bytes, but was 4097");
        refused(
                RawFile.of(-1, new byte[9], new byte[0]),
                "header length: expected 2 to 4096 bytes, but was 18446744073709551615");
        refused(RawFile.of(100, new byte[9], new byte[0]), "header: expected 100 bytes, but the file ends after 9");
    }

    @Test
    void theSizeOfTheFileIsThatOfHeaderAndTensors() {
        String header = "{\"t\":" + tensor("F32", "2", 0, 8) + "}";
        String expected = "size: expected 70 bytes (8 + 54 of header + 8 of data), but ";
        assertThat(header).hasSize(54);
        refused(RawFile.of(header, 7), expected + "the file ends after 69");
        assertThatIOException()
                .isThrownBy(() -> open(RawFile.of(header, 9)))
                .withMessage("hostile.nnj: " + expected + "was 71");
        assertThatIOException()
                .isThrownBy(() -> read(header, 9))
                .withMessage("stream: end: expected no byte behind the last tensor, but was more");
    }

    @Test
    void theHeaderIsOneJsonObjectOfUtf8() {
        refused("[]", "header: expected to begin with '{', but did not");
        refused(" {}", "header: expected to begin with '{', but did not");
        refused("{}{}", "header: expected nothing but spaces behind the object, but was more");
        refused("{\"t\":1}", "tensor 't': expected an object, but was a whole number");
        refused("{\"t\":null}", "tensor 't': expected an object, but was null");
        byte[] latin = "{\"é\":1}".getBytes(StandardCharsets.ISO_8859_1);
        refused(RawFile.of(latin.length, latin, new byte[0]), "header: expected UTF-8, but: Input length = 1");
        byte[] wide = "{}".getBytes(StandardCharsets.UTF_16LE);
        assertThatIOException()
                .isThrownBy(() -> open(RawFile.of(wide.length, wide, new byte[0])))
                .withMessageStartingWith("hostile.nnj: header, character 1: expected JSON, but: '");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{ ",
                "{\"t\"",
                "{\"t\":{]}",
                "{'t':{}}",
                "{\"__metadata__\":{},}",
                "{/**/}",
                "{\"t\":NaN}",
                "{\"t\\x\":1}"
            })
    void whatIsNotJsonIsRefusedWithItsPlace(String header) {
        assertThatIOException()
                .isThrownBy(() -> open(RawFile.of(header, 0)))
                .withMessageMatching("hostile\\.nnj: header, character \\d+: expected JSON, but: '.+'");
    }

    @Test
    void everyTensorHasExactlyItsThreeEntriesOnce() {
        String good = tensor("F32", "1", 0, 4);
        refused("{\"t\":" + good + ",\"t\":" + good + "}", "tensor 't': expected it once, but was there twice");
        refused("{\"t\":{}}", "tensor 't': expected dtype, shape and data_offsets, but one of them is missing");
        refused("{\"t\":{\"size\":1}}", "tensor 't': expected dtype, shape and data_offsets, but was 'size'");
        refused(
                "{\"t\":{\"dtype\":\"F32\",\"dtype\":\"F32\"}}",
                "tensor 't'.dtype: expected it once, but was there twice");
        refused("{\"t\":{\"dtype\":\"F31\"}}", "tensor 't'.dtype: expected " + TYPES + ", but was 'F31'");
        refused("{\"t\":{\"dtype\":32}}", "tensor 't'.dtype: expected a string, but was a whole number");
        refused(
                "{\"t\":{\"shape\":[1.5]}}",
                "tensor 't'.shape: expected a whole number, but was a number with a fraction");
        refused("{\"t\":{\"shape\":[-1]}}", "tensor 't'.shape: expected numbers of at least 0, but was -1");
        refused("{\"t\":{\"shape\":[[1]]}}", "tensor 't'.shape: expected a whole number, but was an array");
        refused("{\"t\":{\"shape\":3}}", "tensor 't'.shape: expected an array, but was a whole number");
    }

    @Test
    void metadataAreStringsOnce() {
        refused("{\"__metadata__\":[]}", "__metadata__: expected an object, but was an array");
        refused("{\"__metadata__\":{\"a\":1}}", "__metadata__ 'a': expected a string, but was a whole number");
        refused(
                "{\"__metadata__\":{\"a\":\"1\",\"a\":\"2\"}}",
                "__metadata__ 'a': expected it once, but was there twice");
        refused("{\"__metadata__\":{},\"__metadata__\":{}}", "__metadata__: expected it once, but was there twice");
    }

    @Test
    void tensorsLieOneBehindTheOther() {
        refused(
                "{\"a\":" + tensor("F32", "1", 0, 4) + ",\"b\":" + tensor("F32", "1", 8, 12) + "}",
                "tensor 'b'.data_offsets: expected to begin at 4, where the tensor before it ends, but was 8");
        refused(
                "{\"a\":" + tensor("F32", "2", 0, 8) + ",\"b\":" + tensor("F32", "1", 4, 8) + "}",
                "tensor 'b'.data_offsets: expected to begin at 8, where the tensor before it ends, but was 4");
        refused(
                "{\"a\":" + tensor("F32", "1", 4, 8) + "}",
                "tensor 'a'.data_offsets: expected to begin at 0, where the tensor before it ends, but was 4");
    }

    @Test
    void theSpanOfATensorIsItsShapeTimesItsType() {
        refused(
                "{\"a\":" + tensor("F64", "2,3", 0, 40) + "}",
                "tensor 'a'.data_offsets: expected a span of 48 bytes for the shape '(2×3)' of F64, but was 40");
        refused(
                "{\"a\":" + tensor("F32", "4294967296,4294967296", 0, 0) + "}",
                "tensor 'a'.data_offsets: expected a span of 9223372036854775807 bytes for the shape"
                        + " '(4294967296×4294967296)' of F32, but was 0");
        refused(
                "{\"a\":" + tensor("F32", "1", 4, 0) + "}",
                "tensor 'a'.data_offsets: expected begin and end, at most 1048576, but was '[4, 0]'");
        refused(
                "{\"a\":" + tensor("F32", "1", 0, 1 << 21) + "}",
                "tensor 'a'.data_offsets: expected begin and end, at most 1048576, but was '[0, 2097152]'");
    }

    @Test
    void moreTensorsThanTheLimitAreRefused() {
        StringBuilder header = new StringBuilder("{");
        for (int i = 0; i < 5; i++) {
            header.append(i == 0 ? "" : ",")
                    .append("\"t")
                    .append(i)
                    .append("\":")
                    .append(tensor("F32", "1", 4 * i, 4 * i + 4));
        }
        refused(header + "}", "header: expected at most 4 tensors, but was more");
    }

    @Test
    void aNameIsShownOnOneLineAndShort() {
        refused(
                "{\"a\\nb\\u202e" + "x".repeat(100) + "\":1}",
                "tensor 'a\\u000ab\\u202e" + "x".repeat(76) + "…': expected an object, but was a whole number");
    }

    @Test
    void whatIsNoFileIsRefused() {
        assertThatExceptionOfType(NoSuchFileException.class)
                .isThrownBy(() -> TensorFile.open(Path.of("nowhere", "digits.nnj"), LIMITS))
                .withMessage(Path.of("nowhere", "digits.nnj") + ": expected a file, but there is none");
        assertThatExceptionOfType(NoSuchFileException.class)
                .isThrownBy(() -> TensorFile.open(folder, LIMITS))
                .withMessage(folder + ": expected a file, but there is none");
    }

    @Test
    void aWriterThatFailsLeavesTheOldFileAndNothingElse() throws IOException {
        Path path = Files.writeString(folder.resolve("old"), "old");
        assertThatIOException()
                .isThrownBy(() -> AtomicFile.write(path, stream -> {
                    stream.write(1);
                    throw new IOException("the disk is full");
                }))
                .withMessage("the disk is full");
        assertThat(path).hasContent("old");
        assertThat(folder).isDirectoryNotContaining("glob:**.part");
    }

    private static String tensor(String type, String shape, long begin, long end) {
        return "{\"dtype\":\"" + type + "\",\"shape\":[" + shape + "],\"data_offsets\":[" + begin + "," + end + "]}";
    }

    private static TensorFile read(String header, int dataBytes) throws IOException {
        return TensorFile.read(new ByteArrayInputStream(RawFile.of(header, dataBytes)), LIMITS);
    }

    private void open(byte[] bytes) throws IOException {
        TensorFile.open(Files.write(folder.resolve("hostile.nnj"), bytes), LIMITS)
                .close();
    }

    private void refused(String header, String message) {
        refused(RawFile.of(header, 0), message);
    }

    /** From a file and from a stream alike. */
    private void refused(byte[] bytes, String message) {
        assertThatIOException().isThrownBy(() -> open(bytes)).withMessage("hostile.nnj: " + message);
        assertThatIOException()
                .isThrownBy(() -> TensorFile.read(new ByteArrayInputStream(bytes), LIMITS))
                .withMessage("stream: " + message);
    }

    @Test
    void aFolderThatIsNotThereIsNamed() {
        Path file = folder.resolve("none").resolve("digits.nnj");
        assertThatExceptionOfType(NoSuchFileException.class)
                .isThrownBy(() -> AtomicFile.write(file, stream -> stream.write(1)))
                .withMessage(
                        folder.resolve("none") + ": expected a folder to write 'digits.nnj' into, but there is none");
    }
}
