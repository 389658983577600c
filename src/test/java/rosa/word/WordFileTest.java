package rosa.word;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import rosa.word.WordFile.Reason;

/// Files that are no Word document, or a dangerous one: each is refused for a reason of its own.
class WordFileTest {
    private static final String BODY = "<w:p><w:r><w:t>Testo</w:t></w:r></w:p>";

    @Test
    void a_document_is_read() throws IOException {
        assertThat(WordFile.read(WordFiles.withBody(BODY))).isInstanceOf(WordFile.Read.Fine.class);
    }

    @Test
    void other_files_are_told_apart_whatever_their_name() throws IOException {
        assertThat(reason(new byte[0])).isEqualTo(Reason.EMPTY);
        assertThat(reason(new byte[WordFile.LARGEST + 1])).isEqualTo(Reason.LARGE);
        assertThat(reason(WordFiles.utf8("%PDF-1.7"))).isEqualTo(Reason.PDF);
        assertThat(reason(WordFiles.utf8("{\\rtf1 testo}"))).isEqualTo(Reason.RTF);
        assertThat(reason(WordFiles.utf8("<html>"))).isEqualTo(Reason.UNKNOWN);
        assertThat(reason(compound(""))).isEqualTo(Reason.OLD);
        assertThat(reason(compound("EncryptedPackage"))).isEqualTo(Reason.PASSWORD);
        assertThat(reason(WordFiles.zip(Map.of("a.txt", new byte[1])))).isEqualTo(Reason.ZIP);
        assertThat(
                        reason(
                                WordFiles.zip(
                                        Map.of(
                                                "mimetype",
                                                new byte[1],
                                                "content.xml",
                                                new byte[1]))))
                .isEqualTo(Reason.ODT);
        assertThat(
                        reason(
                                WordFiles.zip(
                                        Map.of(
                                                "[Content_Types].xml",
                                                new byte[1],
                                                "xl/workbook.xml",
                                                new byte[1]))))
                .isEqualTo(Reason.OTHER_OFFICE);
    }

    @Test
    void macros_are_refused_by_their_part_and_by_the_type_of_the_document() throws IOException {
        var withPart = WordFiles.parts(BODY);
        withPart.put("word/vbaProject.bin", new byte[10]);
        var withType = WordFiles.parts(BODY);
        withType.computeIfPresent(
                "[Content_Types].xml",
                (_, types) ->
                        WordFiles.utf8(
                                new String(types, StandardCharsets.UTF_8)
                                        .replace(
                                                "openxmlformats-officedocument.wordprocessingml.document.main",
                                                "ms-word.document.macroEnabled.main")));

        assertThat(reason(WordFiles.zip(withPart))).isEqualTo(Reason.MACRO);
        assertThat(reason(WordFiles.zip(withType))).isEqualTo(Reason.MACRO);
    }

    @Test
    void a_bomb_is_not_unfolded() throws IOException {
        var parts = WordFiles.parts(BODY);
        parts.put("word/media/image1.png", new byte[80 * 1024 * 1024]);

        assertThat(reason(WordFiles.zip(parts))).isEqualTo(Reason.BOMB);
    }

    @Test
    void a_declaration_of_entities_is_not_read() throws IOException {
        var early = WordFiles.parts(BODY);
        early.put(
                "word/document.xml",
                WordFiles.utf8(
                        "<!DOCTYPE d [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><d>&x;</d>"));
        var late = WordFiles.parts(BODY);
        late.put(
                "word/document.xml",
                WordFiles.utf8(
                        "<!--" + noise(200_000) + "--><!DOCTYPE d [<!ENTITY x \"y\">]><d>&x;</d>"));

        assertThat(reason(WordFiles.zip(early))).isEqualTo(Reason.DOCTYPE);
        assertThat(reason(WordFiles.zip(late))).isEqualTo(Reason.DAMAGED);
    }

    @Test
    void a_broken_document_is_damaged() throws IOException {
        var cut = WordFiles.withBody(BODY);
        var broken = WordFiles.parts(BODY);
        broken.put("word/document.xml", WordFiles.utf8("<w:document><w:body>"));
        var without = WordFiles.parts(BODY);
        without.remove("_rels/.rels");

        assertThat(reason(java.util.Arrays.copyOf(cut, cut.length / 2))).isEqualTo(Reason.DAMAGED);
        assertThat(reason(WordFiles.zip(broken))).isEqualTo(Reason.DAMAGED);
        assertThat(reason(WordFiles.zip(without))).isEqualTo(Reason.DAMAGED);
    }

    @Test
    void a_document_nested_without_end_is_damaged() throws IOException {
        int levels = 5_000;
        var nested =
                "<w:sdt><w:sdtContent>".repeat(levels)
                        + BODY
                        + "</w:sdtContent></w:sdt>".repeat(levels);

        assertThat(reason(WordFiles.withBody(nested))).isEqualTo(Reason.DAMAGED);
    }

    @Test
    void a_text_of_a_thousand_pages_is_to_be_brought_in_pieces() throws IOException {
        var parts = WordFiles.parts("<w:p><w:r><w:t>" + noise(17_000_000) + "</w:t></w:r></w:p>");

        assertThat(reason(WordFiles.zip(parts))).isEqualTo(Reason.LONG);
    }

    /// Letters that do not compress well enough to look like a bomb.
    private static String noise(int length) {
        var random = new java.util.Random(7);
        var text = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            text.append((char) ('a' + random.nextInt(26)));
        }
        return text.toString();
    }

    private static byte[] compound(String name) {
        byte[] file = new byte[2_000];
        System.arraycopy(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0}, 0, file, 0, 4);
        byte[] inside = name.getBytes(StandardCharsets.UTF_16LE);
        System.arraycopy(inside, 0, file, 1_000, inside.length);
        return file;
    }

    private static Reason reason(byte[] file) throws IOException {
        return switch (WordFile.read(file)) {
            case WordFile.Read.Refused(Reason reason) -> reason;
            case WordFile.Read.Fine _ -> throw new AssertionError("It was read.");
        };
    }
}
