package rosa.export;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import rosa.document.Block;
import rosa.document.DocumentModel;
import rosa.document.DocumentModel.Annex;
import rosa.document.DocumentModel.Metadata;
import rosa.document.Inline;
import rosa.document.Inline.Style;
import rosa.document.PngImage;

/// A short plan with one of everything, and the bytes it becomes.
public final class SampleDocuments {
    static final LocalDate DATE = LocalDate.of(2026, 11, 23);
    static final String NOTE = "Prefettura di Perugia · 30/09/2026 · Posti attivi in Umbria";

    private static final List<String> WORDS =
            List.of(
                    "accoglienza",
                    "comune",
                    "territorio",
                    "posti",
                    "della",
                    "rete",
                    "servizi",
                    "e",
                    "diffusa",
                    "prefettura",
                    "con",
                    "le",
                    "persone",
                    "nei",
                    "centri",
                    "quota",
                    "per",
                    "residenti",
                    "integrazione",
                    "lavoro",
                    "scuola",
                    "salute",
                    "di",
                    "un",
                    "tavolo",
                    "monitoraggio",
                    "l’ente",
                    "gestore",
                    "formazione",
                    "mediazione");

    private SampleDocuments() {}

    public static byte[] docx(DocumentModel model) {
        return bytes(DocumentFormat.DOCX, model);
    }

    public static byte[] bytes(DocumentFormat format, DocumentModel model) {
        var out = new ByteArrayOutputStream();
        try {
            Documents.write(format, model, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    public static DocumentModel plan(boolean demo) {
        return new DocumentModel(
                "Piano di Gestione dell’accoglienza in Umbria",
                "Programmazione 2026–2028",
                Locale.ITALIAN,
                "Prefettura – UTG di Perugia · ANCI Umbria",
                DATE,
                new Metadata(
                        "Accoglienza dei richiedenti protezione internazionale",
                        "Piano approvato dal tavolo di lavoro",
                        "1.2.0",
                        List.of("accoglienza", "CAS", "SAI", "Umbria")),
                blocks(),
                List.of(
                        new Annex("Comuni e posti", true, List.of(comuni())),
                        new Annex(
                                "Glossario",
                                false,
                                List.of(
                                        Block.Heading.of(2, "Sigle"),
                                        Block.Paragraph.of(
                                                "CAS: centro di accoglienza straordinaria.")))),
                demo);
    }

    private static List<Block> blocks() {
        return List.of(
                new Block.Toc(3),
                Block.Heading.of(1, "Contesto"),
                new Block.Paragraph(
                        List.of(
                                Inline.text("Al 30 settembre 2026 in Umbria sono attivi "),
                                new Inline.Figure("2.938", NOTE, Set.of(Style.STRONG)),
                                Inline.text(" posti, di cui "),
                                new Inline.Figure(
                                        "548", "Rete SAI · 31/12/2022 · Posti SAI", Set.of()),
                                Inline.text(" nella rete SAI. Si veda il "),
                                new Inline.Link(
                                        "https://www.interno.gov.it/it",
                                        List.of(Inline.text("sito del Ministero dell’interno"))),
                                Inline.text("; le persone sono accolte "),
                                Inline.text("sentito l’ente locale", Style.EMPHASIS),
                                Inline.text("."))),
                Block.Heading.of(2, "La rete territoriale"),
                new Block.BulletList(
                        List.of(
                                Block.Item.of("Prefetture di Perugia e di Terni;"),
                                new Block.Item(
                                        List.of(
                                                Block.Paragraph.of("92 comuni, riuniti in:"),
                                                new Block.NumberedList(
                                                        1,
                                                        List.of(
                                                                Block.Item.of("12 zone sociali;"),
                                                                Block.Item.of("2 aziende USL;"))))),
                                Block.Item.of("enti gestori e Terzo settore."))),
                new Block.Quote(
                        List.of(
                                Block.Paragraph.of(
                                        "La clausola di salvaguardia esenta i comuni nella misura in cui i posti SAI soddisfano la quota."))),
                Block.Heading.of(3, "Distribuzione per provincia"),
                table("Posti attivi per provincia"),
                new Block.Picture(
                        png(),
                        140,
                        "Mappa dell’Umbria: 37 comuni su 92 ospitano posti.",
                        "Comuni che ospitano"),
                Block.Heading.of(1, "Obiettivi"),
                new Block.NumberedList(
                        1,
                        List.of(
                                Block.Item.of("Ridurre la quota di posti in centri oltre 50."),
                                Block.Item.of("Coinvolgere altri 12 comuni."))),
                Block.Paragraph.of("Le fasi sono descritte di seguito."),
                new Block.NumberedList(1, List.of(Block.Item.of("Prima fase: ricognizione."))),
                new Block.Rule(),
                table(""),
                new Block.PageBreak(),
                Block.Heading.of(2, "Cronoprogramma"),
                Block.Paragraph.of("Primo semestre 2027."));
    }

    private static Block table(String caption) {
        return new Block.TableBlock(
                caption,
                List.of(
                        Block.Column.text(20),
                        Block.Column.number(8),
                        Block.Column.number(8),
                        Block.Column.number(8)),
                List.of(
                        new Block.Row(
                                List.of(
                                        new Block.Cell(
                                                List.of(Block.Paragraph.of("Provincia")),
                                                1,
                                                2,
                                                true),
                                        new Block.Cell(
                                                List.of(Block.Paragraph.of("Posti attivi")),
                                                2,
                                                1,
                                                true),
                                        new Block.Cell(
                                                List.of(Block.Paragraph.of("Totale")), 1, 2, true)),
                                false),
                        Block.Row.of("CAS", "SAI")),
                List.of(
                        Block.Row.of("Perugia", "1.835", "410", "2.245"),
                        Block.Row.of("Terni", "555", "138", "693"),
                        Block.Row.totals("Umbria", "2.390", "548", "2.938")),
                "Fonte: Prefetture di Perugia e Terni, 30/09/2026; rete SAI, 31/12/2022.");
    }

    static Block.TableBlock comuni() {
        var rows = new ArrayList<Block.Row>();
        for (int i = 1; i <= 92; i++) {
            rows.add(
                    Block.Row.of(
                            "Comune n. " + i,
                            i <= 59 ? "Perugia" : "Terni",
                            "Zona sociale " + (i % 12 + 1),
                            String.valueOf(1_000 + 37 * i),
                            String.valueOf(i % 7 * 4),
                            String.valueOf(i % 3 * 6),
                            "2,%d".formatted(i % 10)));
        }
        return new Block.TableBlock(
                "Comuni dell’Umbria: residenti, posti e quota",
                List.of(
                        Block.Column.text(24),
                        Block.Column.text(12),
                        Block.Column.text(18),
                        Block.Column.number(10),
                        Block.Column.number(8),
                        Block.Column.number(8),
                        Block.Column.number(10)),
                List.of(
                        Block.Row.of(
                                "Comune",
                                "Provincia",
                                "Zona sociale",
                                "Residenti",
                                "Posti CAS",
                                "Posti SAI",
                                "Posti per 1.000 residenti")),
                rows,
                "Fonte: ISTAT, residenti al 01/01/2024.");
    }

    /// A plan of many pages: chapters of text with figures, lists and tables, made the same each
    /// time.
    public static DocumentModel longPlan(int chapters, int sections, int paragraphs) {
        var random = new Random(chapters);
        var blocks = new ArrayList<Block>();
        blocks.add(new Block.Toc(3));
        for (int chapter = 1; chapter <= chapters; chapter++) {
            blocks.add(Block.Heading.of(1, "Capitolo " + words(random, 3)));
            for (int section = 1; section <= sections; section++) {
                blocks.add(Block.Heading.of(2, "Paragrafo " + words(random, 6)));
                for (int i = 0; i < paragraphs; i++) {
                    blocks.add(
                            new Block.Paragraph(
                                    List.of(
                                            Inline.text(
                                                    words(random, 20 + random.nextInt(70)) + " "),
                                            new Inline.Figure("1.234", NOTE, Set.of()),
                                            Inline.text(
                                                    " "
                                                            + words(random, 10 + random.nextInt(40))
                                                            + "."))));
                }
                blocks.add(Block.Heading.of(3, "Punto " + words(random, 4)));
                blocks.add(
                        new Block.BulletList(
                                List.of(
                                        Block.Item.of(words(random, 12) + ";"),
                                        Block.Item.of(words(random, 30) + ";"),
                                        Block.Item.of(words(random, 6) + "."))));
                blocks.add(table(words(random, 5)));
                blocks.add(
                        new Block.TableBlock(
                                words(random, 8),
                                comuni().columns(),
                                comuni().headerRows(),
                                comuni().rows().subList(0, 3 + random.nextInt(30)),
                                "Fonte: ISTAT."));
            }
        }
        return new DocumentModel(
                "Piano di Gestione dell’accoglienza in Umbria",
                "Programmazione 2026–2028",
                Locale.ITALIAN,
                "Prefettura – UTG di Perugia",
                DATE,
                Metadata.NONE,
                blocks,
                List.of(new Annex("Comuni e posti", true, List.of(comuni()))),
                false);
    }

    /// About 100 pages with 61 tables, 300 footnotes and 20 charts.
    public static DocumentModel longPlanWithCharts() {
        var plan = longPlan(15, 2, 10);
        var blocks = new ArrayList<Block>();
        int charts = 0;
        for (int i = 0; i < plan.blocks().size(); i++) {
            blocks.add(plan.blocks().get(i));
            if (i % 24 == 23 && charts < 20) {
                charts++;
                blocks.add(
                        new Block.Picture(
                                chart(charts), 150, "Grafico " + charts, "Posti per zona sociale"));
            }
        }
        return new DocumentModel(
                plan.title(),
                plan.subtitle(),
                plan.language(),
                plan.organisation(),
                plan.date(),
                plan.metadata(),
                blocks,
                plan.annexes(),
                plan.demo());
    }

    /// Bars of a print's size in pixels.
    private static PngImage chart(int seed) {
        var random = new Random(seed);
        var image = new BufferedImage(1_600, 900, BufferedImage.TYPE_INT_RGB);
        var pen = image.createGraphics();
        pen.setColor(java.awt.Color.WHITE);
        pen.fillRect(0, 0, 1_600, 900);
        for (int bar = 0; bar < 40; bar++) {
            pen.setColor(new java.awt.Color(random.nextInt(0x1000000)));
            int height = random.nextInt(850);
            pen.fillRect(20 + bar * 39, 880 - height, 30, height);
        }
        pen.dispose();
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new PngImage(out.toByteArray());
    }

    private static String words(Random random, int count) {
        return IntStream.range(0, count)
                .mapToObj(_ -> WORDS.get(random.nextInt(WORDS.size())))
                .collect(Collectors.joining(" "));
    }

    static PngImage png() {
        var image = new BufferedImage(900, 600, BufferedImage.TYPE_INT_RGB);
        var pen = image.createGraphics();
        pen.fillRect(0, 0, 900, 600);
        pen.setColor(new java.awt.Color(0x0066CC));
        pen.fillOval(200, 100, 400, 400);
        pen.dispose();
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new PngImage(out.toByteArray());
    }
}
