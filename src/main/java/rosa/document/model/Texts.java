package rosa.document.model;

/// What text a database and a file can hold.
final class Texts {
    private Texts() {}

    /// Whether there is neither a zero nor half of a surrogate pair in it.
    static boolean canBeStored(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0 || Character.isLowSurrogate(c)) {
                return false;
            }
            if (Character.isHighSurrogate(c)) {
                if (++i == text.length() || !Character.isLowSurrogate(text.charAt(i))) {
                    return false;
                }
            }
        }
        return true;
    }

    /// A text whose code points are its UTF-16 units, so that a pattern counts as the editor's
    /// does; what is beyond the first plane is blurred.
    static String byUnits(String text) {
        return text.chars().noneMatch(c -> Character.isSurrogate((char) c))
                ? text
                : text.replaceAll("[\\x{10000}-\\x{10FFFF}]", "\uE000\uE000")
                        .replaceAll("[\\x{D800}-\\x{DFFF}]", "\uE000");
    }
}
