package rosa.shell;

import java.text.Normalizer;
import java.util.Comparator;
import java.util.Locale;
import rosa.shell.SearchProvider.Hit;

/// Puts what was found in the order in which somebody who types `text` expects it: titles that are
/// the text, titles that begin with it, titles with a word that begins so, the rest. Among equals
/// comuni come first, then the order in which the modules found them.
record BestFirst(String text) implements Comparator<Hit> {
    private static final String COMUNE = "search.kind.comune";

    BestFirst {
        text = plain(text);
    }

    @Override
    public int compare(Hit one, Hit other) {
        return Comparator.comparingInt(this::rank)
                .thenComparing(hit -> !hit.kindKey().equals(COMUNE))
                .compare(one, other);
    }

    private int rank(Hit hit) {
        String title = plain(hit.title());
        if (title.equals(text)) {
            return 0;
        }
        if (title.startsWith(text)) {
            return 1;
        }
        return (" " + title).contains(" " + text) ? 2 : 3;
    }

    private static String plain(String text) {
        return Normalizer.normalize(text.strip(), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }
}
