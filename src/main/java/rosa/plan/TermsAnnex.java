package rosa.plan;

import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import rosa.document.Block;
import rosa.document.DocumentModel;
import rosa.shared.Messages;

/// What the terms and acronyms mean that a document uses.
final class TermsAnnex {
    /// Each has three messages: its name, the words it is known by in a text, its meaning.
    private static final List<String> TERMS =
            List.of(
                    "anci",
                    "anpr",
                    "cas",
                    "coverage",
                    "cpa",
                    "cpia",
                    "dm-ds",
                    "gap",
                    "gini",
                    "hhi",
                    "holder",
                    "hoover",
                    "hotspot",
                    "istat",
                    "manager",
                    "msna",
                    "ordinary",
                    "places",
                    "presences",
                    "quota",
                    "safeguard",
                    "sai",
                    "saturation",
                    "snai",
                    "theil",
                    "usl");

    private final Locale locale;

    TermsAnnex(Locale locale) {
        this.locale = locale;
    }

    DocumentModel.Annex annex(String words) {
        List<Block.Row> rows =
                TERMS.stream()
                        .filter(term -> isUsed(term, words))
                        .sorted(Comparator.comparing(this::name, Collator.getInstance(locale)))
                        .map(term -> Block.Row.of(name(term), text(term, "meaning")))
                        .toList();
        Block content =
                rows.isEmpty()
                        ? Block.Paragraph.of(Messages.text(locale, "plan.annex.terms.none"))
                        : new Block.TableBlock(
                                Messages.text(locale, "plan.annex.terms.caption"),
                                List.of(Block.Column.text(28), Block.Column.text(72)),
                                List.of(
                                        AnnexTables.header(
                                                locale, "plan.annex.term", "plan.annex.meaning")),
                                rows,
                                "");
        return new DocumentModel.Annex(
                Messages.text(locale, "plan.annex.terms"), false, List.of(content));
    }

    private String name(String term) {
        return text(term, "name");
    }

    private boolean isUsed(String term, String words) {
        String known =
                Stream.of(text(term, "known").split(",", -1))
                        .map(word -> Pattern.quote(word.strip()))
                        .collect(Collectors.joining("|"));
        return Pattern.compile(
                        "(?<![\\p{L}\\d])(?:" + known + ")(?![\\p{L}\\d])",
                        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                .matcher(words)
                .find();
    }

    private String text(String term, String part) {
        return Messages.text(locale, "plan.term." + term + "." + part);
    }
}
