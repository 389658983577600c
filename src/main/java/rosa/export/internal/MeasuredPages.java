package rosa.export.internal;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDNameTreeNode;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageDestination;

/// The pages on which LibreOffice has put headings and tables, from the places named in its PDF.
final class MeasuredPages {
    /// The underscore of our bookmarks is written in several ways.
    private static final Pattern PLACE = Pattern.compile("(?:_|#?5F)((?:Toc|Tab)\\d{9})");

    private MeasuredPages() {}

    /// The page of each bookmark, counted from 1.
    static Map<String, Integer> of(byte[] file) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(file)) {
            Map<String, Integer> pages = new HashMap<>();
            var catalog = pdf.getDocumentCatalog();
            var old = catalog.getDests();
            if (old != null) {
                for (var name : old.getCOSObject().keySet()) {
                    put(pages, name.getName(), old.getDestination(name.getName()));
                }
            }
            var names = catalog.getNames();
            if (names != null && names.getDests() != null) {
                put(pages, names.getDests());
            }
            return pages;
        }
    }

    private static void put(
            Map<String, Integer> pages,
            PDNameTreeNode<
                            ? extends
                                    org.apache.pdfbox.pdmodel.interactive.documentnavigation
                                            .destination.PDPageDestination>
                    node)
            throws IOException {
        var names = node.getNames();
        if (names != null) {
            names.forEach((name, place) -> put(pages, name, place));
        }
        var kids = node.getKids();
        if (kids != null) {
            for (var kid : kids) {
                put(pages, kid);
            }
        }
    }

    private static void put(Map<String, Integer> pages, String name, PDDestination place) {
        var known = PLACE.matcher(name);
        if (known.matches()
                && place instanceof PDPageDestination at
                && at.retrievePageNumber() >= 0) {
            pages.put("_" + known.group(1), at.retrievePageNumber() + 1);
        }
    }
}
