package rosa.export;

/// Keeps texts from being run as formulas by the spreadsheet they are opened with.
///
/// A text is dangerous that begins with `=`, `+`, `-`, `@`, a tab or a line end, also after blanks,
/// for spreadsheets skip those.
public final class Formulas {
    private Formulas() {}

    public static boolean looksLikeFormula(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\t' || c == '\r' || c == '\n' || "=+-@＝＋－＠".indexOf(c) >= 0) {
                return true;
            }
            if (!Character.isWhitespace(c) && !Character.isSpaceChar(c) && c != '\uFEFF') {
                return false;
            }
        }
        return false;
    }

    /// The text with an apostrophe before it if it is dangerous.
    static String defused(String text) {
        return looksLikeFormula(text) ? "'" + text : text;
    }
}
