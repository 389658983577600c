package rosa.territory;

import java.util.List;
import java.util.function.Function;

/// A number every comune can have, shown as a layer of the map and a column of its table.
///
/// @param key names it in the address, for example `posti-per-mille`
/// @param label its name
/// @param unit its unit in a column's header; an empty text if it counts something the name says
/// @param digits after the comma
/// @param additive whether its sum over several comuni means something, as that of residents or
///   places does and that of a rate does not
/// @param scale how it is coloured
/// @param values what it is on a day; may be slow, so it is asked only when shown
public record ComuneFigure(
        String key,
        Text label,
        Text unit,
        int digits,
        boolean additive,
        FigureScale scale,
        Function<FigureDay, FigureValues> values) {
    /// A message key with its arguments; an empty key is an empty text.
    public record Text(String key, List<Object> arguments) {
        /// No text.
        public static final Text NONE = new Text("", List.of());

        public Text {
            arguments = List.copyOf(arguments);
        }

        public static Text of(String key, Object... arguments) {
            return new Text(key, List.of(arguments));
        }
    }
}
