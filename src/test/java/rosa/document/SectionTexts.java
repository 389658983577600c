package rosa.document;

import rosa.document.SectionText.Parsed;

/// Texts that the tests of this package share.
final class SectionTexts {
    /// One of everything the schema knows.
    static final String FULL =
            """
            {"type":"doc","content":[
             {"type":"heading","attrs":{"level":2},"content":[{"type":"text","text":"Il contesto"}]},
             {"type":"paragraph","content":[
              {"type":"text","text":"In Umbria i posti attivi sono "},
              {"type":"live_figure","attrs":{"query":"places.active","params":{"territory":"regione:10","kind":"CAS"},"density":"number"},"marks":[{"type":"strong"}]},
              {"type":"text","text":" in "},
              {"type":"text","marks":[{"type":"em"},{"type":"strong"}],"text":"tutta la regione"},
              {"type":"hard_break"},
              {"type":"text","marks":[{"type":"link","attrs":{"href":"https://www.anci.it/a?b=1"}},{"type":"underline"}],"text":"si veda"},
              {"type":"text","text":"."}]},
             {"type":"bullet_list","content":[
              {"type":"list_item","content":[
               {"type":"paragraph","content":[{"type":"text","text":"primo punto"}]},
               {"type":"ordered_list","attrs":{"order":3},"content":[
                {"type":"list_item","content":[{"type":"paragraph","content":[{"type":"text","text":"terzo"}]}]}]}]}]},
             {"type":"blockquote","content":[{"type":"paragraph","content":[{"type":"text","text":"sentito l'ente locale"}]}]},
             {"type":"horizontal_rule"},
             {"type":"paragraph"},
             {"type":"paragraph","content":[{"type":"text","text":"Tabella: posti per comune"}]},
             {"type":"table","content":[
              {"type":"table_row","content":[
               {"type":"table_header","attrs":{"colspan":1,"rowspan":1,"colwidth":null},"content":[{"type":"paragraph","content":[{"type":"text","text":"Comune"}]}]},
               {"type":"table_header","attrs":{"colspan":1,"rowspan":1,"colwidth":[120]},"content":[{"type":"paragraph","content":[{"type":"text","text":"Posti"}]}]}]},
              {"type":"table_row","content":[
               {"type":"table_cell","content":[{"type":"paragraph","content":[{"type":"text","text":"Todi"}]}]},
               {"type":"table_cell","content":[{"type":"paragraph","content":[{"type":"text","text":"1.024"}]}]}]}]}
            ]}
            """;

    private SectionTexts() {}

    static SectionText valid(String json) {
        return switch (SectionText.parse(json)) {
            case Parsed.Valid(SectionText text) -> text;
            case Parsed.Refused(SectionText.Reason reason, String path) ->
                    throw new AssertionError("%s at %s".formatted(reason, path));
        };
    }

    static Parsed.Refused refused(String json) {
        return switch (SectionText.parse(json)) {
            case Parsed.Valid(SectionText text) ->
                    throw new AssertionError("accepted: " + text.json());
            case Parsed.Refused refused -> refused;
        };
    }

    /// A document of the given blocks' JSON.
    static String doc(String blocks) {
        return "{\"type\":\"doc\",\"content\":[%s]}".formatted(blocks);
    }

    static String paragraph(String inlines) {
        return "{\"type\":\"paragraph\",\"content\":[%s]}".formatted(inlines);
    }
}
