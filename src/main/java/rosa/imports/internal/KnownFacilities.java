package rosa.imports.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rosa.imports.model.Comuni;
import rosa.imports.model.Words;
import rosa.network.Facility;
import rosa.shared.IstatCode;

/// Finds facilities by what files call them.
final class KnownFacilities {
    private final Comuni comuni;
    private final Map<String, Facility> byCode = new HashMap<>();
    private final Map<String, Facility> byId = new HashMap<>();
    private final Map<String, List<Facility>> byName = new HashMap<>();

    KnownFacilities(List<Facility> all, Comuni comuni) {
        this.comuni = comuni;
        for (Facility one : all) {
            byId.put(one.id().value(), one);
            byName.computeIfAbsent(Words.fold(one.data().name()), _ -> new ArrayList<>()).add(one);
            if (!one.data().code().isEmpty()) {
                byCode.put(one.data().code(), one);
            }
        }
    }

    Optional<Facility> withId(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /// The facilities a row may mean: by the office's code or our id; else, if none of that code is
    /// known, those of that name in the comune, as it is today, that have no other code.
    List<Facility> find(@Nullable String code, String name, @Nullable IstatCode comune) {
        if (code != null) {
            Facility exact = byCode.getOrDefault(code, byId.get(code));
            if (exact != null) {
                return List.of(exact);
            }
        }
        return byName.getOrDefault(Words.fold(name), List.of()).stream()
                .filter(one -> comune == null || comuni.areOne(one.data().comune(), comune))
                .filter(one -> code == null || one.data().code().isEmpty())
                .toList();
    }
}
