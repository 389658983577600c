package rosa.imports.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import rosa.imports.model.Problem.Severity;

/// Which column of a file is which.
public final class Header {
    private final int row;
    private final Map<Column, Integer> places;
    private final Map<Column, String> titles;
    private final List<String> unknown;
    private final List<String> headings;

    private Header(
            int row,
            List<String> headings,
            Map<Column, Integer> places,
            Map<Column, String> titles,
            List<String> unknown) {
        this.row = row;
        this.headings = headings;
        this.places = places;
        this.titles = titles;
        this.unknown = unknown;
    }

    /// Takes headings for the kind's columns, by their names.
    static Header of(HeaderRow row, List<Column> columns) {
        Map<Column, Integer> places = new HashMap<>();
        Map<Column, String> titles = new HashMap<>();
        for (int i = 0; i < row.titles().size(); i++) {
            String title = row.titles().get(i);
            String folded = Words.fold(title);
            var column = columns.stream().filter(known -> known.isCalled(folded)).findFirst();
            if (!folded.isEmpty() && column.isPresent() && !places.containsKey(column.get())) {
                places.put(column.get(), i);
                titles.put(column.get(), title);
            }
        }
        return new Header(row.last(), row.titles(), places, titles, List.of());
    }

    /// Takes the columns of a file for what they were found to be.
    static Header of(HeaderRow row, List<Column> columns, List<ColumnUse> uses) {
        Map<Column, Integer> places = new HashMap<>();
        Map<Column, String> titles = new HashMap<>();
        List<String> unknown = new ArrayList<>();
        for (ColumnUse use : uses) {
            columns.stream()
                    .filter(column -> column.key().equals(use.column()))
                    .findFirst()
                    .ifPresent(column -> {
                        places.put(column, use.index());
                        titles.put(column, use.title());
                    });
            if (use.why() == ColumnUse.Why.NOTHING) {
                unknown.add(Words.shorten(use.title(), 60));
            }
        }
        return new Header(row.last(), row.titles(), places, titles, unknown);
    }

    /// How many of the known columns it has.
    int known() {
        return places.size();
    }

    int row() {
        return row;
    }

    boolean has(Column column) {
        return places.containsKey(column);
    }

    /// Whether a required column is missing and no other does as well.
    boolean lacks(Column column) {
        return column.isLacking(places.keySet().stream().map(Column::key).toList());
    }

    private static Message missing(Column column, List<Column> columns, String found) {
        String shown = Words.shorten(found, 300);
        return columns.stream()
                .filter(other -> other.key().equals(column.instead()))
                .findFirst()
                .map(other ->
                        Message.of("column.missing.either", column.title(), other.title(), shown))
                .orElseGet(() -> Message.of("column.missing", column.title(), shown));
    }

    Cell cell(Row row, Column column) {
        return row.cell(places.getOrDefault(column, -1));
    }

    /// The heading the file itself uses.
    String title(Column column) {
        return titles.getOrDefault(column, column.title());
    }

    /// The heading of the column at an index.
    String titleAt(int index) {
        return index < headings.size() ? headings.get(index) : "";
    }

    /// Reports columns that are missing, naming what was found instead, and columns nobody reads.
    void check(List<Column> columns, Problems problems) {
        String found =
                String.join(", ", titles.values().stream().sorted().toList())
                        + (titles.isEmpty() || unknown.isEmpty() ? "" : ", ")
                        + String.join(", ", unknown);
        for (Column column : columns) {
            if (lacks(column)) {
                problems.add(new Problem(row, "", Severity.ERROR, missing(column, columns, found)));
            }
        }
        if (!unknown.isEmpty() && !problems.hasErrors()) {
            problems.add(
                    new Problem(
                            row,
                            "",
                            Severity.NOTE,
                            Message.of(
                                    "column.unknown",
                                    Words.shorten(String.join(", ", unknown), 300))));
        }
    }
}
