/** Sources of data, how they are split, and how they are scaled. */
module org.nnj.data {
    requires transitive org.nnj.api;
    requires com.google.common;
    requires de.siegmar.fastcsv;
    requires java.desktop;
    requires static com.google.auto.service;
    requires static org.jspecify;

    exports org.nnj.data;
    exports org.nnj.data.augmentation;

    provides org.nnj.api.data.Augmentation with
            org.nnj.data.augmentation.Elastic,
            org.nnj.data.augmentation.Noise,
            org.nnj.data.augmentation.Rotate,
            org.nnj.data.augmentation.Shift,
            org.nnj.data.augmentation.Zoom;
    provides org.nnj.api.data.DataSource with
            org.nnj.data.Blobs,
            org.nnj.data.Circles,
            org.nnj.data.CsvFile,
            org.nnj.data.IdxFiles,
            org.nnj.data.ImageFolders,
            org.nnj.data.Moons,
            org.nnj.data.Prefetch,
            org.nnj.data.Sine,
            org.nnj.data.Spirals,
            org.nnj.data.Xor;
    provides org.nnj.api.data.TransformSpec with
            org.nnj.data.MinMax,
            org.nnj.data.PixelMean,
            org.nnj.data.Scale,
            org.nnj.data.Standardize;
}
