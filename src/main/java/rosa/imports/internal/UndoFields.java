package rosa.imports.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.springframework.stereotype.Component;
import rosa.imports.FieldChange;
import rosa.imports.model.Choices;
import rosa.imports.model.Days;
import rosa.imports.model.Message;
import rosa.imports.model.Vocabulary;
import rosa.network.Organisations;
import rosa.territory.Territories;
import tools.jackson.databind.JsonNode;

/// What undoing changes back, field by field, in words.
@Component
class UndoFields {
    /// The data's fields that a person reads, with the key of their name on screen.
    private static final Map<String, String> SHOWN =
            Map.ofEntries(
                    Map.entry("code", "code"),
                    Map.entry("name", "name"),
                    Map.entry("kind", "kind"),
                    Map.entry("category", "category"),
                    Map.entry("unitType", "unitType"),
                    Map.entry("comune", "comune"),
                    Map.entry("address", "address"),
                    Map.entry("visibility", "visibility"),
                    Map.entry("openedOn", "openedOn"),
                    Map.entry("closedOn", "closedOn"),
                    Map.entry("managedBy", "manager"),
                    Map.entry("note", "note"),
                    Map.entry("taxCode", "taxCode"),
                    Map.entry("email", "email"),
                    Map.entry("phone", "phone"),
                    Map.entry("website", "website"),
                    Map.entry("seat", "seat"),
                    Map.entry("post", "post"),
                    Map.entry("holderName", "holder"),
                    Map.entry("start", "contract.start"),
                    Map.entry("end", "contract.end"),
                    Map.entry("extendedTo", "contract.extended"),
                    Map.entry("procedure", "contract.procedure"));

    private static final List<String> FIGURES = List.of("financed", "active", "occupied");
    private static final List<Choices> VOCABULARIES =
            List.of(
                    Vocabulary.FACILITY_KINDS,
                    Vocabulary.ORGANISATION_KINDS,
                    Vocabulary.SERVICE_KINDS,
                    Vocabulary.SAI_CATEGORIES,
                    Vocabulary.UNIT_TYPES,
                    Vocabulary.VISIBILITIES);

    private final Organisations organisations;
    private final Territories territories;

    UndoFields(Organisations organisations, Territories territories) {
        this.organisations = organisations;
        this.territories = territories;
    }

    /// What a thing is called on screen.
    String name(Touched one) {
        return one.kind() == Touched.Kind.COUNT
                ? "%s, %s".formatted(one.name(), day(one.after().get("date")))
                : one.name();
    }

    /// The names there are, read once for many things.
    Names names() {
        Map<String, String> names = new HashMap<>();
        organisations.all().forEach(one -> names.put(one.id().value(), one.data().name()));
        territories.everyComune().forEach(one -> names.put(one.istat().value(), one.name()));
        return new Names(names);
    }

    /// Writes fields with the names of what they refer to.
    record Names(Map<String, String> names) {
        List<FieldChange> changes(Touched one) {
            JsonNode before = one.before();
            List<FieldChange> changes = new ArrayList<>();
            if (before == null) {
                return changes;
            }
            for (String property : new TreeSet<>(one.after().propertyNames())) {
                JsonNode was = before.path(property);
                JsonNode is = one.after().path(property);
                boolean figure = FIGURES.contains(property);
                String name = figure ? property + ".on" : SHOWN.getOrDefault(property, "");
                if (!was.equals(is) && !name.isEmpty()) {
                    List<Object> date = figure ? List.of(day(one.after().get("date"))) : List.of();
                    Message field = new Message("imports.field." + name, date);
                    changes.add(new FieldChange(field, words(is), words(was)));
                }
            }
            return changes;
        }

        private String words(JsonNode value) {
            JsonNode plain = value.isObject() ? value.path("value") : value;
            if (plain.isMissingNode() || plain.isNull()) {
                return "";
            }
            String text = plain.asString();
            if (text.matches("\\d{4}-\\d\\d-\\d\\d")) {
                return Days.shown(LocalDate.parse(text));
            }
            if (text.matches("[A-Z]+(_[A-Z]+)*")) {
                return code(text.toLowerCase(Locale.ROOT).replace('_', '-'), text);
            }
            return names.getOrDefault(text, text);
        }

        private static String code(String code, String text) {
            return VOCABULARIES.stream()
                    .filter(one -> one.codes().contains(code))
                    .findFirst()
                    .map(one -> one.label(code))
                    .orElse(text);
        }
    }

    private static String day(JsonNode date) {
        return Days.shown(LocalDate.parse(date.asString()));
    }
}
