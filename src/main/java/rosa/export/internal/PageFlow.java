package rosa.export.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Fills pages with strips – lines of text, rows of tables, pictures – as a word processor does:
/// strips that keep together go to the next page together, footnotes take their room from the page
/// that refers to them, a table's header comes again on each page. Lengths are twentieths of a
/// point.
final class PageFlow {
    /// @param before the space above, dropped at the top of a page
    /// @param notes the height of its footnotes
    /// @param glued whether it stays on the page of the next strip
    /// @param repeated what comes again above it on a new page: a table's header
    /// @param bookmark whose page is wanted, or empty
    record Strip(
            double before,
            double height,
            double notes,
            boolean glued,
            double repeated,
            String bookmark) {
        Strip glue() {
            return new Strip(before, height, notes, true, repeated, bookmark);
        }

        Strip below(double space) {
            return new Strip(space, height, notes, glued, repeated, bookmark);
        }

        Strip named(String name) {
            return new Strip(before, height, notes, glued, repeated, name);
        }
    }

    private static final double SEPARATOR = 180;

    private final Map<String, Integer> pages = new HashMap<>();
    private final List<Strip> together = new ArrayList<>();
    private double capacity;
    private double used;
    private double notes;
    private int page = 1;

    PageFlow(double capacity) {
        this.capacity = capacity;
    }

    void add(Strip strip) {
        together.add(strip);
        if (!strip.glued()) {
            place();
        }
    }

    /// Begins a new page unless nothing is on this one.
    void breakPage() {
        place();
        if (used > 0) {
            turn();
        }
    }

    /// Begins a new page with another height of text; a page with nothing on it becomes that page.
    void breakSection(double height) {
        breakPage();
        capacity = height;
    }

    /// The page of each bookmark.
    Map<String, Integer> pages() {
        place();
        return pages;
    }

    private void turn() {
        page++;
        used = 0;
        notes = 0;
    }

    private void place() {
        double height = 0;
        double noted = 0;
        for (Strip strip : together) {
            height += strip.before() + strip.height();
            noted += strip.notes();
        }
        if (used > 0 && used + height + room(notes + noted) > capacity) {
            turn();
            if (!together.isEmpty()) {
                used += together.getFirst().repeated();
            }
        }
        for (Strip strip : together) {
            boolean top = used <= 0;
            double needed = strip.height() + (top ? 0 : strip.before());
            if (!top && used + needed + room(notes + strip.notes()) > capacity) {
                turn();
                used = strip.repeated();
                needed = strip.height();
            }
            used += needed;
            notes += strip.notes();
            if (!strip.bookmark().isEmpty()) {
                pages.put(strip.bookmark(), page);
            }
        }
        together.clear();
    }

    private static double room(double notes) {
        return notes > 0 ? notes + SEPARATOR : 0;
    }
}
