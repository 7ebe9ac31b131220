package org.nnj.simd;

import com.google.auto.service.AutoService;
import org.nnj.api.math.FusedMultiplyAdd;
import org.nnj.api.math.Kernels;
import org.nnj.api.math.Tile;

/**
 * Kernels on the Vector API, with the vectors that the machine prefers. They give the same bits as the plain ones and use those until the JIT has compiled
 * their own loops, which a daemon thread sees to; and for what is too narrow for a vector. Functions of each element, such as tanh and exp, they leave to
 * the plain loops, which the JIT turns into vector instructions too, and earlier.
 *
 * <p>They are usable where the module {@code jdk.incubator.vector} is on, the JIT is an optimizing one, and the processor has fused multiply-adds. This
 * class names no type of that module, so that it can be asked anywhere.
 */
@AutoService(Kernels.class)
public final class VectorKernels implements Kernels {

    private static final String MODULE = "jdk.incubator.vector";

    /** For the service loader. */
    public VectorKernels() {}

    @Override
    public String name() {
        return "vector";
    }

    @Override
    public int priority() {
        return 100;
    }

    @Override
    public boolean isUsable() {
        return isModuleRead() && isOptimizing() && FusedMultiplyAdd.isFast();
    }

    @Override
    public String hint() {
        return isModuleRead() ? "" : "--add-modules " + MODULE;
    }

    @Override
    public void prepare() {
        WarmTiles.ROWS.isDone();
        WarmTiles.COLUMNS.isDone();
    }

    private static boolean isModuleRead() {
        return ModuleLayer.boot()
                .findModule(MODULE)
                .filter(VectorKernels.class.getModule()::canRead)
                .isPresent();
    }

    /** A JIT without its second stage, or none, makes no vector instructions; the JVM's own description tells. */
    private static boolean isOptimizing() {
        String mode = System.getProperty("java.vm.info", "");
        return !mode.contains("interpreted") && !mode.contains("emulated-client");
    }

    @Override
    public void multiply(int m, int n, int k, float[] a, float[] b, float[] c, Into into, Tile tile) {
        if (!isWide(tile)) {
            Kernels.super.multiply(m, n, k, a, b, c, into, tile);
        } else if (tile.rows() == 1 && WarmTiles.SINGLE.isDone()) {
            if (into == Into.SET) {
                Zeros.fill(c, n, tile);
            }
            int row = tile.fromRow();
            RowProducts.add(n, k, a, row * k, b, c, row * n, tile.fromColumn(), tile.columns());
        } else if (isBlockDone(k, tile)) {
            BlockedProducts.add(n, k, a, k, 1, b, n, 1, c, into, tile);
        } else {
            Kernels.super.multiply(m, n, k, a, b, c, into, tile);
        }
    }

    @Override
    public void multiplyTransposed(int m, int n, int k, float[] a, float[] b, float[] c, Into into, Tile tile) {
        if (isWide(tile) && isBlockDone(k, tile)) {
            BlockedProducts.add(n, k, a, k, 1, b, 1, k, c, into, tile);
        } else {
            Kernels.super.multiplyTransposed(m, n, k, a, b, c, into, tile);
        }
    }

    @Override
    public void transposedMultiply(int m, int n, int k, float[] a, float[] b, float[] c, Into into, Tile tile) {
        if (!isWide(tile) || !isTransposedDone(tile)) {
            Kernels.super.transposedMultiply(m, n, k, a, b, c, into, tile);
        } else if (isNarrow(tile)) {
            ColumnProducts.add(m, n, k, a, b, c, into, tile);
        } else {
            BlockedProducts.add(n, k, a, 1, m, b, n, 1, c, into, tile);
        }
    }

    private static boolean isWide(Tile tile) {
        return tile.rows() > 0 && tile.columns() >= Tiles.LANES;
    }

    private static boolean isBlockDone(int aRow, Tile tile) {
        return BlockedProducts.packsRows(aRow, tile) ? WarmTiles.PACKED.isDone() : WarmTiles.ROWS.isDone();
    }

    /** Asks for the loop that this tile needs and for no other: whatever is asked for is compiled. */
    private static boolean isTransposedDone(Tile tile) {
        return isNarrow(tile) ? WarmTiles.COLUMNS.isDone() : WarmTiles.PACKED.isDone();
    }

    private static boolean isNarrow(Tile tile) {
        return tile.columns() <= ColumnProducts.COLUMNS && tile.rows() >= Tiles.ROWS;
    }

    @Override
    public boolean areFinite(float[] x, int from, int to) {
        return WarmFunctions.FINITE.isDone(to - from)
                ? FunctionLoops.areFinite(x, from, to)
                : Kernels.super.areFinite(x, from, to);
    }

    @Override
    public void bytesToFloats(byte[] from, int fromIndex, float[] to, int toIndex, int count, float scale, float rest) {
        if (WarmFunctions.BYTES.isDone(count)) {
            FunctionLoops.bytesToFloats(from, fromIndex, to, toIndex, count, scale, rest);
        } else {
            Kernels.super.bytesToFloats(from, fromIndex, to, toIndex, count, scale, rest);
        }
    }
}
