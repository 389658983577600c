package rosa.api;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import rosa.distribution.RuleSet;
import rosa.distribution.RuleSetId;
import rosa.distribution.RuleSets;
import rosa.shared.Formats;
import rosa.shared.IstatCode;
import rosa.shared.TerritoryId;
import rosa.territory.Comune;
import rosa.territory.Territories;
import rosa.territory.Territory;
import rosa.territory.TerritoryKind;

/// Reads what the parameters of a request name, or refuses it.
@Component
class Asked {
    private final Territories territories;
    private final RuleSets ruleSets;
    private final Clock clock;

    Asked(Territories territories, RuleSets ruleSets, Clock clock) {
        this.territories = territories;
        this.ruleSets = ruleSets;
        this.clock = clock;
    }

    /// The day asked for; today, in Rome, if none is.
    LocalDate day(@Nullable LocalDate date) {
        if (date == null) {
            return LocalDate.now(clock.withZone(Formats.ROME));
        }
        if (date.getYear() < 1861 || date.getYear() > 2200) {
            throw Refusal.field("date", "value", "date", date.toString());
        }
        return date;
    }

    /// The comune named in a filter, by any code it has or had.
    @Nullable IstatCode comune(@Nullable String code) {
        IstatCode istat = Refusal.read("comune", code, IstatCode::new);
        if (istat != null
                && territories.findComune(territories.comuneOn(day(null), istat)).isEmpty()) {
            throw Refusal.field("comune", "unknown", istat.value());
        }
        return istat;
    }

    /// The comuni of a day of the territory named in a filter; absent if none is named.
    @Nullable Set<IstatCode> membersOf(@Nullable String id, LocalDate day) {
        return territory(id)
                .map(territory ->
                        territories.membersOf(territory.id(), day).stream()
                                .map(Comune::istat)
                                .collect(Collectors.toSet()))
                .orElse(null);
    }

    /// Whether a comune is the one named in a filter and in the territory named in another; a
    /// comune that is over by the day means the one that followed it.
    Predicate<IstatCode> in(@Nullable String comune, @Nullable String territory, LocalDate day) {
        IstatCode named = comune(comune);
        IstatCode only = named == null ? null : territories.comuneOn(day, named);
        Set<IstatCode> members = membersOf(territory, day);
        return istat -> {
            IstatCode at = territories.comuneOn(day, istat);
            return (only == null || only.equals(at)) && (members == null || members.contains(at));
        };
    }

    /// The territory named in a filter.
    Optional<Territory> territory(@Nullable String id) {
        TerritoryId territory = Refusal.read("territory", id, TerritoryId::new);
        if (territory == null) {
            return Optional.empty();
        }
        Optional<Territory> found = territories.findTerritory(territory);
        if (found.isEmpty()) {
            throw Refusal.field("territory", "unknown", territory.value());
        }
        return found;
    }

    /// The kind of territories named in a parameter.
    @Nullable TerritoryKind kind(String parameter, @Nullable String key) {
        return Refusal.read(parameter, key, TerritoryKind::of);
    }

    /// The rule set named in a parameter; the one in force on the day if none is.
    RuleSet ruleSet(@Nullable String id, LocalDate day) {
        RuleSetId named = Refusal.read("ruleSet", id, RuleSetId::new);
        if (named == null) {
            return ruleSets.inForceOn(day)
                    .orElseThrow(() -> Refusal.conflict("no-rule-set", Formats.day(day)));
        }
        return ruleSets.find(named)
                .orElseThrow(() -> Refusal.field("ruleSet", "unknown", named.value()));
    }

    /// The rule set of a path.
    RuleSet ruleSetAt(String id) {
        return at(id, RuleSetId::new)
                .flatMap(ruleSets::find)
                .orElseThrow(() -> Refusal.notFound(id));
    }

    /// The comune of a path, under the name it has on the day; a code that is in no list any more
    /// means what became of it.
    Comune comuneAt(String istat, LocalDate day) {
        return at(istat, IstatCode::new)
                .flatMap(code ->
                        territories
                                .findComune(code, day)
                                .or(() ->
                                        territories.findComune(
                                                territories.comuneOn(day, code), day)))
                .orElseThrow(() -> Refusal.notFound(istat));
    }

    /// What a part of a path names; empty if it can name nothing.
    static <T> Optional<T> at(String text, java.util.function.Function<String, T> reading) {
        try {
            return Optional.of(reading.apply(text));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
