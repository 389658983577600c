package rosa.network.ui;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import rosa.network.Organisation;
import rosa.network.OrganisationKind;
import rosa.network.Position;
import rosa.network.SaiProject;
import rosa.shared.IstatCode;
import rosa.shared.Messages;
import rosa.shared.OrganisationId;
import rosa.shared.SaiProjectId;
import rosa.shared.TerritoryId;
import rosa.territory.Comune;
import rosa.territory.ComuneChange;
import rosa.territory.Coordinates;
import rosa.territory.TerritoryKind;

/// Names of what a form offers: comuni, organisations, SAI projects, in the order of their names.
final class Names {
    private static final double EARTH_RADIUS_KM = 6_371;

    private final Map<IstatCode, String> comuni;
    private final List<Organisation> organisations;
    private final Map<OrganisationId, String> organisationNames;
    private final List<SaiProject> projects;
    private final Map<TerritoryId, String> territories;
    private final Locale locale;
    private final Map<IstatCode, Coordinates> townHalls;
    private final Map<IstatCode, IstatCode> followed;

    Names(
            Locale locale,
            List<Comune> comuni,
            Map<IstatCode, IstatCode> followed,
            List<Organisation> organisations,
            List<SaiProject> projects,
            Map<TerritoryId, String> territories) {
        this.territories = Map.copyOf(territories);
        this.locale = locale;
        this.followed = Map.copyOf(followed);
        this.townHalls = comuni.stream().collect(Collectors.toMap(Comune::istat, Comune::townHall));
        this.comuni = comuni.stream().collect(Collectors.toMap(Comune::istat, Comune::name));
        this.organisations = List.copyOf(organisations);
        this.organisationNames =
                organisations.stream()
                        .collect(Collectors.toMap(Organisation::id, one -> one.data().name()));
        this.projects = List.copyOf(projects);
    }

    /// How far `position` is from the comune's town hall, in kilometres.
    double kilometres(IstatCode comune, Position position) {
        Coordinates hall = townHalls.get(followed.getOrDefault(comune, comune));
        if (hall == null) {
            return 0;
        }
        double height = Math.toRadians(position.latitude() - hall.lat());
        double width =
                Math.toRadians(position.longitude() - hall.lon())
                        * Math.cos(Math.toRadians((position.latitude() + hall.lat()) / 2));
        return EARTH_RADIUS_KM * Math.hypot(height, width);
    }

    static Names of(FacilityDesk desk, Locale locale) {
        return new Names(
                locale,
                desk.territories().comuni(),
                followed(desk),
                desk.organisations().all(),
                desk.projects().all(),
                territories(desk, locale));
    }

    /// Of the comuni that are over or not yet, those in which what is registered in them stands
    /// today.
    private static Map<IstatCode, IstatCode> followed(FacilityDesk desk) {
        Map<IstatCode, IstatCode> followed = new HashMap<>();
        for (ComuneChange change : desk.territories().lineage().all()) {
            for (IstatCode code : List.of(change.from(), change.to())) {
                IstatCode now = desk.territories().comuneOn(desk.referenceDay().today(), code);
                if (!now.equals(code)) {
                    followed.put(code, now);
                }
            }
        }
        return followed;
    }

    private static Map<TerritoryId, String> territories(FacilityDesk desk, Locale locale) {
        Map<TerritoryId, String> names = new HashMap<>();
        for (TerritoryKind kind : TerritoryKind.values()) {
            String key = "territory.kind." + kind.key();
            String prefix = Messages.has(locale, key) ? Messages.text(locale, key) + " " : "";
            desk.territories()
                    .territories(kind)
                    .forEach(one -> names.put(one.id(), prefix + one.name()));
        }
        return names;
    }

    /// The territories by kind and name.
    List<TerritoryId> territories() {
        return territories.entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .toList();
    }

    String territory(TerritoryId id) {
        return territories.getOrDefault(id, id.value());
    }

    String comune(@Nullable IstatCode code) {
        return code == null
                ? Words.UNKNOWN
                : comuni.getOrDefault(followed.getOrDefault(code, code), code.value());
    }

    String organisation(@Nullable OrganisationId id) {
        return id == null ? Words.UNKNOWN : organisationNames.getOrDefault(id, id.value());
    }

    String project(@Nullable SaiProjectId id) {
        return projects.stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .map(one ->
                        Messages.text(
                                locale,
                                "network.project",
                                one.holderName(),
                                Words.of(locale, one.category())))
                .orElse(id == null ? Words.UNKNOWN : id.value());
    }

    /// The comuni by name; the one that followed `stored` is named by that code, so that what stood
    /// in a part is not said to have stood elsewhere.
    List<IstatCode> comuni(@Nullable IstatCode stored) {
        IstatCode now = stored == null ? null : followed.get(stored);
        return comuni().stream()
                .map(one -> stored != null && one.equals(now) ? stored : one)
                .toList();
    }

    /// The comuni by name.
    List<IstatCode> comuni() {
        return comuni.entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .toList();
    }

    /// Whoever can run a facility: enti gestori first.
    List<OrganisationId> managers() {
        return organisations.stream()
                .sorted(
                        java.util.Comparator.comparing((Organisation one) ->
                                one.data().kind() != OrganisationKind.ENTE_GESTORE))
                .map(Organisation::id)
                .toList();
    }

    List<SaiProjectId> projects() {
        return projects.stream().map(SaiProject::id).toList();
    }
}
