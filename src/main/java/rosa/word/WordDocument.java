package rosa.word;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import rosa.word.internal.PictureNames;

/// A document that was read, before it is cut into sections.
///
/// @param elements what stands in it from top to bottom
/// @param pictures the files of its pictures by the hash under which the texts name them
/// @param losses what could not be kept
public record WordDocument(
        List<Element> elements, Map<String, byte[]> pictures, List<Loss> losses) {
    private static final Pattern NUMBER =
            Pattern.compile(
                    "(?:\\d{1,2}(?:\\.\\d{1,2})*[.)]|\\d{1,2}(?:\\.\\d{1,2})+|[IVX]{1,5}[.)])\\s+");

    public WordDocument {
        elements = List.copyOf(elements);
        pictures = Map.copyOf(pictures);
        losses = List.copyOf(losses);
    }

    /// A block of the document in the editor's JSON.
    ///
    /// @param level of a heading, from 1; 0 for everything else
    /// @param words of a heading
    public record Element(String json, int level, String words) {}

    /// How many headings there are on each level.
    public SortedMap<Integer, Integer> headings() {
        SortedMap<Integer, Integer> levels = new TreeMap<>();
        elements.stream()
                .filter(element -> element.level() > 0)
                .forEach(element -> levels.merge(element.level(), 1, Integer::sum));
        return levels;
    }

    /// The level at which an office would cut it: the highest with more than one heading, else the
    /// highest there is, else 0.
    public int usualCut() {
        return headings().entrySet().stream()
                .filter(level -> level.getValue() > 1)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseGet(() -> headings().isEmpty() ? 0 : headings().firstKey());
    }

    /// The sections that arise if each heading of `level` or above begins one; 0 for one section
    /// with everything. What stands before the first heading is a part without a title.
    public List<WordPart> cut(int level) {
        List<WordPart> parts = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= elements.size(); i++) {
            boolean ends =
                    i == elements.size()
                            || (elements.get(i).level() > 0 && elements.get(i).level() <= level);
            if (ends && i > start) {
                parts.add(part(start, i, level));
                start = i;
            }
        }
        return parts;
    }

    /// The same with its pictures under other names; those without one are not in it and said to be
    /// lost.
    ///
    /// @param names the new name of each picture that can be shown
    public WordDocument withPictures(Map<String, String> names) {
        List<Element> kept = new ArrayList<>();
        List<Loss> lost = new ArrayList<>();
        int[] place = new int[elements.size()];
        for (int i = 0; i < elements.size(); i++) {
            var renamed = PictureNames.renamed(elements.get(i).json(), names);
            place[i] = Math.max(0, renamed.isPresent() ? kept.size() : kept.size() - 1);
            if (renamed.isPresent()) {
                Element old = elements.get(i);
                kept.add(new Element(renamed.get(), old.level(), old.words()));
            } else {
                lost.add(
                        new Loss(
                                Loss.Kind.PICTURE,
                                place[i],
                                PictureNames.alt(elements.get(i).json())));
            }
        }
        losses.forEach(loss -> {
            int at = elements.isEmpty() ? 0 : place[Math.min(loss.at(), place.length - 1)];
            lost.add(new Loss(loss.kind(), at, loss.words()));
        });
        Map<String, byte[]> files = new HashMap<>();
        names.forEach((old, now) -> files.put(now, pictures.getOrDefault(old, new byte[0])));
        return new WordDocument(kept, files, lost);
    }

    private WordPart part(int from, int to, int level) {
        Element first = elements.get(from);
        boolean titled = first.level() > 0 && first.level() <= level;
        List<Element> body = elements.subList(titled ? from + 1 : from, to);
        Map<Loss.Kind, List<Loss>> lost = new HashMap<>();
        losses.stream()
                .filter(loss -> loss.at() >= from && loss.at() < to)
                .forEach(loss ->
                        lost.computeIfAbsent(loss.kind(), _ -> new ArrayList<>()).add(loss));
        return new WordPart(titled ? title(first.words()) : "", body, level, lost);
    }

    /// The title without the number that somebody typed before it: the plan numbers its sections.
    private static String title(String words) {
        String bare =
                NUMBER.matcher(words).lookingAt()
                        ? words.replaceFirst(NUMBER.pattern(), "")
                        : words;
        String title = bare.isBlank() ? words : bare;
        return title.length() <= 200 ? title : title.substring(0, 199).stripTrailing() + "…";
    }
}
