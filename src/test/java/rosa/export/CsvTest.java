package rosa.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rosa.export.Sheet.Column;
import rosa.export.Sheet.Value;

class CsvTest {
    @Test
    void values_are_written_the_italian_way() throws IOException {
        var sheet =
                sheet(
                        List.of("Comune", "Residenti", "Quota", "Copertura", "Al", "Note"),
                        false,
                        Sheet.text("Città di Castello"),
                        Sheet.whole(38_000),
                        new Value.Decimal(new BigDecimal("2.50")),
                        Sheet.percent(0.985, 1),
                        Sheet.day(LocalDate.of(2026, 11, 23)),
                        Sheet.blank());

        assertThat(csv(sheet))
                .isEqualTo(
                        "\uFEFFComune;Residenti;Quota;Copertura;Al;Note\r\n"
                                + "Città di Castello;38000;2,50;98,5%;23/11/2026;\r\n");
    }

    @Test
    void separators_quotes_and_line_ends_are_quoted() throws IOException {
        assertThat(csv(sheet(List.of("a"), false, Sheet.text("x;y \"z\"\nw"))))
                .isEqualTo("\uFEFFa\r\n\"x;y \"\"z\"\"\nw\"\r\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+39 075 123",
                "-2+3",
                "@SUM(A1)",
                "\t=1",
                "\r=1",
                "\n=1",
                " =HYPERLINK(\"http://x\")",
                "\u00A0=1",
                "＝1+1"
            })
    void a_text_that_looks_like_a_formula_is_defused(String text) throws IOException {
        var written = csv(sheet(List.of("a"), false, Sheet.text(text)));

        assertThat(written.split("\r\n", 2)[1]).matches("(?s)\"?'.*");
    }

    @Test
    void column_titles_are_defused_too() throws IOException {
        assertThat(csv(sheet(List.of("=1"), false, Sheet.text("a")))).startsWith("\uFEFF'=1\r\n");
    }

    @Test
    void negative_numbers_stay_numbers() throws IOException {
        assertThat(csv(sheet(List.of("a", "b"), false, Sheet.whole(-4), Sheet.decimal(-1.25, 2))))
                .endsWith("-4;-1,25\r\n");
    }

    @Test
    void demonstrative_rows_say_so() throws IOException {
        assertThat(csv(sheet(List.of("a"), true, Sheet.text("x"))))
                .isEqualTo("\uFEFFa;Avvertenza\r\nx;dati dimostrativi\r\n");
    }

    @Test
    void real_rows_beside_demonstrative_ones_do_not() throws IOException {
        var mixed =
                new Sheet(
                        "prova",
                        Locale.ITALIAN,
                        List.of(new Column("a", 10)),
                        List.of(List.of(Sheet.text("x")), List.of(Sheet.text("y"))),
                        List.of(),
                        Set.of(1));

        assertThat(csv(mixed)).isEqualTo("\uFEFFa;Avvertenza\r\nx;\r\ny;dati dimostrativi\r\n");
    }

    @Test
    void what_is_undefined_is_left_blank() throws IOException {
        assertThat(
                        csv(
                                sheet(
                                        List.of("a", "b"),
                                        false,
                                        Sheet.decimal(Double.NaN, 1),
                                        Sheet.text("x"))))
                .endsWith(";x\r\n");
    }

    private static Sheet sheet(List<String> titles, boolean demo, Value... row) {
        return new Sheet(
                "prova",
                Locale.ITALIAN,
                titles.stream().map(title -> new Column(title, 10)).toList(),
                List.of(List.of(row)),
                List.of(),
                demo);
    }

    private static String csv(Sheet sheet) throws IOException {
        var out = new StringWriter();
        Csv.write(sheet, out);
        return out.toString();
    }
}
