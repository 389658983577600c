package rosa.imports.shapefile;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/// One shapefile within a zip: the files that share a name but for its ending.
///
/// @param name without folders and ending, as the zip has it
/// @param dbf its table, if there is one
/// @param prj its coordinates' description, if there is one
/// @param cpg its texts' encoding, if told
record Layer(
        String name,
        ZipEntry shp,
        @Nullable ZipEntry dbf,
        @Nullable ZipEntry prj,
        @Nullable ZipEntry cpg) {
    /// All layers, those whose name begins like that of the comuni first.
    static List<Layer> of(ZipFile zip) {
        Map<String, ZipEntry> files = new TreeMap<>();
        zip.stream()
                .filter(entry -> !entry.isDirectory() && !entry.getName().startsWith("__MACOSX"))
                .forEach(entry -> files.put(entry.getName().toLowerCase(Locale.ROOT), entry));
        return files.entrySet().stream()
                .filter(file -> file.getKey().endsWith(".shp"))
                .map(file -> layer(file.getKey(), file.getValue(), files))
                .sorted(
                        Comparator.comparing((Layer layer) -> !layer.isCalledLikeComuni())
                                .thenComparing(Layer::name))
                .toList();
    }

    private static Layer layer(String path, ZipEntry shp, Map<String, ZipEntry> files) {
        String stem = path.substring(0, path.length() - 3);
        String name = shp.getName();
        name = name.substring(name.replace('\\', '/').lastIndexOf('/') + 1, name.length() - 4);
        return new Layer(
                name,
                shp,
                files.get(stem + "dbf"),
                files.get(stem + "prj"),
                files.getOrDefault(stem + "cpg", files.get(stem + "shp.cpg")));
    }

    private boolean isCalledLikeComuni() {
        return name.toLowerCase(Locale.ROOT).startsWith("com");
    }
}
