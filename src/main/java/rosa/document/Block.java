package rosa.document;

import java.util.List;

/// One block of a document that is going to be exported: what it is, not how it looks.
public sealed interface Block {
    /// A heading; level 1 is a chapter.
    ///
    /// @param runsOn whether a chapter begins below what stands before it, not on a page of its own
    record Heading(int level, List<Inline> text, boolean runsOn) implements Block {
        /// A heading as its level has it: a chapter begins a page.
        public Heading(int level, List<Inline> text) {
            this(level, text, false);
        }

        public Heading {
            if (level < 1 || level > 4) {
                throw new IllegalArgumentException(
                        "A heading's level is 1 to 4, not %d.".formatted(level));
            }
            text = List.copyOf(text);
        }

        public static Heading of(int level, String text) {
            return new Heading(level, Inline.plain(text));
        }
    }

    record Paragraph(List<Inline> text) implements Block {
        public Paragraph {
            text = List.copyOf(text);
        }

        public static Paragraph of(String text) {
            return new Paragraph(Inline.plain(text));
        }
    }

    record BulletList(List<Item> items) implements Block {
        public BulletList {
            items = List.copyOf(items);
        }
    }

    record NumberedList(int start, List<Item> items) implements Block {
        public NumberedList {
            if (start < 0) {
                throw new IllegalArgumentException("A list cannot start at %d.".formatted(start));
            }
            items = List.copyOf(items);
        }
    }

    /// One entry of a list; nested lists are blocks of the entry.
    record Item(List<Block> blocks) {
        public Item {
            blocks = inner(blocks);
        }

        public static Item of(String text) {
            return new Item(List.of(Paragraph.of(text)));
        }
    }

    /// A numbered table. `note` is printed under it ("Fonte: …"); caption and note may be empty.
    ///
    /// @param anchor what an [Inline.CrossReference] refers to; empty if nothing does
    record TableBlock(
            String caption,
            List<Column> columns,
            List<Row> headerRows,
            List<Row> rows,
            String note,
            String anchor)
            implements Block {
        /// A table that nothing refers to.
        public TableBlock(
                String caption,
                List<Column> columns,
                List<Row> headerRows,
                List<Row> rows,
                String note) {
            this(caption, columns, headerRows, rows, note, "");
        }

        public TableBlock {
            if (columns.isEmpty()) {
                throw new IllegalArgumentException("A table has at least one column.");
            }
            columns = List.copyOf(columns);
            headerRows = List.copyOf(headerRows);
            rows = List.copyOf(rows);
        }

        /// The same as the target of cross-references.
        public TableBlock at(String target) {
            return new TableBlock(caption, columns, headerRows, rows, note, target);
        }
    }

    /// `weight` is the column's share of the table's width, relative to the other columns.
    record Column(Alignment alignment, int weight) {
        public Column {
            if (weight < 1) {
                throw new IllegalArgumentException(
                        "A column's weight is at least 1, not %d.".formatted(weight));
            }
        }

        public static Column text(int weight) {
            return new Column(Alignment.LEFT, weight);
        }

        public static Column number(int weight) {
            return new Column(Alignment.RIGHT, weight);
        }
    }

    enum Alignment {
        LEFT,
        CENTRE,
        RIGHT
    }

    record Row(List<Cell> cells, boolean total) {
        public Row {
            cells = List.copyOf(cells);
        }

        public static Row of(String... texts) {
            return new Row(List.of(texts).stream().map(Cell::of).toList(), false);
        }

        /// A row of totals, set in bold above a rule.
        public static Row totals(String... texts) {
            return new Row(List.of(texts).stream().map(Cell::of).toList(), true);
        }
    }

    record Cell(List<Block> blocks, int colspan, int rowspan, boolean header) {
        public Cell {
            if (colspan < 1 || rowspan < 1) {
                throw new IllegalArgumentException(
                        "A cell spans at least one column and row, not %d × %d."
                                .formatted(colspan, rowspan));
            }
            blocks = inner(blocks);
        }

        public static Cell of(String text) {
            return new Cell(List.of(Paragraph.of(text)), 1, 1, false);
        }

        public static Cell of(List<Inline> text) {
            return new Cell(List.of(new Paragraph(text)), 1, 1, false);
        }
    }

    /// A picture with its numbered caption; `alt` says in words what it shows and is never empty.
    ///
    /// @param anchor what an [Inline.CrossReference] refers to; empty if nothing does
    record Picture(RasterImage image, int widthMm, String alt, String caption, String anchor)
            implements Block {
        /// A picture that nothing refers to.
        public Picture(RasterImage image, int widthMm, String alt, String caption) {
            this(image, widthMm, alt, caption, "");
        }

        /// The same as the target of cross-references.
        public Picture at(String target) {
            return new Picture(image, widthMm, alt, caption, target);
        }

        public Picture {
            if (alt.isBlank()) {
                throw new IllegalArgumentException("A picture needs an alternative text.");
            }
            if (widthMm < 1 || widthMm > 400) {
                throw new IllegalArgumentException(
                        "A picture's width is 1 to 400 mm, not %d.".formatted(widthMm));
            }
        }
    }

    record Quote(List<Block> blocks) implements Block {
        public Quote {
            blocks = inner(blocks);
        }
    }

    record Rule() implements Block {}

    record PageBreak() implements Block {}

    /// The table of contents, from headings of level 1 to `depth`.
    record Toc(int depth) implements Block {
        public Toc {
            if (depth < 1 || depth > 4) {
                throw new IllegalArgumentException(
                        "A table of contents is 1 to 4 levels deep, not %d.".formatted(depth));
            }
        }
    }

    /// The list of the document's numbered tables with their pages.
    record ListOfTables() implements Block {}

    /// What follows stands on pages of its own, on their side or upright, until the next turn.
    record Turn(boolean wide) implements Block {}

    /// A place to sign: who signs, above a line, and their name below it; either may be empty.
    record Signature(String role, String name) implements Block {
        /// In either, in characters.
        public static final int LONGEST = 120;

        /// @throws IllegalArgumentException if one is longer than [#LONGEST]
        public Signature {
            role = role.strip();
            name = name.strip();
            if (Math.max(role.length(), name.length()) > LONGEST) {
                throw new IllegalArgumentException(
                        "A place to sign holds %d characters, not %d."
                                .formatted(LONGEST, Math.max(role.length(), name.length())));
            }
        }

        /// Whether nothing is to be printed.
        public boolean isEmpty() {
            return role.isEmpty() && name.isEmpty();
        }
    }

    /// What may stand inside a list, a cell or a quotation: nothing that the table of contents or
    /// the page is made of.
    private static List<Block> inner(List<Block> blocks) {
        for (Block block : blocks) {
            switch (block) {
                case Paragraph _, BulletList _, NumberedList _, Picture _, Quote _, Rule _ -> {}
                case Heading _,
                        TableBlock _,
                        PageBreak _,
                        Toc _,
                        ListOfTables _,
                        Turn _,
                        Signature _ ->
                        throw new IllegalArgumentException(
                                "A %s cannot stand inside a list, a cell or a quotation."
                                        .formatted(block.getClass().getSimpleName()));
            }
        }
        return List.copyOf(blocks);
    }
}
