package rosa.network;

import java.util.Locale;

/// Turns constants into the words of the graph (`CAS_ADULTS` is `cas-adults`) and back.
final class Keys {
    private Keys() {}

    static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static <E extends Enum<E>> E find(Class<E> type, String key) {
        for (E constant : type.getEnumConstants()) {
            if (of(constant).equals(key)) {
                return constant;
            }
        }
        throw new IllegalArgumentException(
                "\"%.50s\" is no %s.".formatted(key, type.getSimpleName()));
    }
}
