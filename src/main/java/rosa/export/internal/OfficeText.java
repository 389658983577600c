package rosa.export.internal;

/// Makes text fit for an office file.
final class OfficeText {
    private OfficeText() {}

    /// The text without the characters that XML 1.0 cannot hold; line ends become spaces.
    static String clean(String text) {
        if (text.codePoints().allMatch(OfficeText::isPlain)) {
            return text;
        }
        var clean = new StringBuilder(text.length());
        text.codePoints()
                .forEach(c -> {
                    if (c == '\n' || c == '\r' || c == '\t') {
                        clean.append(' ');
                    } else if (isPlain(c)) {
                        clean.appendCodePoint(c);
                    }
                });
        return clean.toString();
    }

    private static boolean isPlain(int c) {
        return (c >= 0x20 && c <= 0xD7FF) || (c >= 0xE000 && c <= 0xFFFD) || c >= 0x10000;
    }
}
