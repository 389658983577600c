package rosa.imports.internal;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import rosa.identity.Role;
import rosa.identity.SignedIn;
import rosa.imports.model.ImportKind;
import rosa.network.FacilityVisibility;

/// Who may bring in what: nobody may write by file what they may not write by form.
public final class ImportRights {
    private static final Set<Role> TERRITORY =
            EnumSet.of(Role.ADMINISTRATOR, Role.COORDINATOR, Role.ANALYST);

    private ImportRights() {}

    /// The kinds somebody may bring in, where their rights hold.
    public static List<ImportKind> of(SignedIn person) {
        return List.of(ImportKind.values()).stream().filter(kind -> may(person, kind)).toList();
    }

    private static boolean may(SignedIn person, ImportKind kind) {
        return switch (kind) {
            case FACILITIES, ORGANISATIONS, CONTACTS, CENTRES, SAI_PROJECTS, SAI_SITES ->
                    FacilityVisibility.mayEdit(person.roles(), true);
            case PRESENCES -> FacilityVisibility.mayCount(person.roles(), true);
            case SERVICES, RESIDENTS, BOUNDARIES, COMUNI, BORDERS, VARIATIONS ->
                    person.roles().stream().anyMatch(TERRITORY::contains);
        };
    }
}
