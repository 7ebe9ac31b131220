package org.nnj.api.math;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nnj.api.math.Products.Into;

class SharedProductsTest {

    @ParameterizedTest(name = "{0} threads")
    @ValueSource(ints = {1, 2, 3})
    void theBitsDoNotDependOnTheNumberOfThreads(int threads) {
        int m = 150;
        int n = 131;
        int k = 211;
        assertTrue(2.0 * m * n * k >= SharedProducts.WORTH_SHARING, "large enough to be shared");
        try (Workers workers = new Workers(threads)) {
            SharedProducts products = new SharedProducts(new ScalarKernels(), workers);
            for (ProductOracle product : ProductOracle.values()) {
                for (Into into : Into.values()) {
                    product.assertSameBits(products, m, n, k, into, ProductOracle.floats(m, n, k));
                    product.assertSameBits(products, m, n, k, into, ProductOracle.doubles(m, n, k));
                }
            }
        }
    }

    @ParameterizedTest(name = "{0} threads")
    @ValueSource(ints = {1, 2, 3})
    void fewRowsAreSharedByTheirColumns(int threads) {
        int m = 5;
        int n = 1031;
        int k = 801;
        assertTrue(2.0 * m * n * k >= SharedProducts.WORTH_SHARING, "large enough to be shared");
        try (Workers workers = new Workers(threads)) {
            SharedProducts products = new SharedProducts(new ScalarKernels(), workers);
            for (ProductOracle product : ProductOracle.values()) {
                product.assertSameBits(products, m, n, k, Into.ADD, ProductOracle.floats(m, n, k));
            }
        }
    }

    @ParameterizedTest(name = "{0} threads")
    @ValueSource(ints = {1, 3})
    void smallProductsAreTheSameToo(int threads) {
        try (Workers workers = new Workers(threads)) {
            SharedProducts products = new SharedProducts(new ScalarKernels(), workers);
            for (ProductOracle product : ProductOracle.values()) {
                product.assertSameBits(products, 9, 7, 5, Into.ADD, ProductOracle.floats(9, 7, 5));
                product.assertSameBits(products, 9, 7, 5, Into.SET, ProductOracle.doubles(9, 7, 5));
            }
        }
    }
}
