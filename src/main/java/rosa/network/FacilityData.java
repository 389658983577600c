package rosa.network;

import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import rosa.shared.IstatCode;
import rosa.shared.OrganisationId;
import rosa.shared.Provenance;
import rosa.shared.SaiProjectId;

/// What a person edits of a facility.
///
/// @param code the office's own code for it, unique; empty if it has none
/// @param category whom a SAI site is for; absent for every other kind
/// @param unitType absent if not known
/// @param address empty if not known
/// @param openedOn the first day it is open; absent if not known
/// @param closedOn the first day it is no longer open; absent while it is open
/// @param saiProject the project a SAI site belongs to
public record FacilityData(
        String code,
        String name,
        FacilityKind kind,
        @Nullable SaiCategory category,
        @Nullable UnitType unitType,
        IstatCode comune,
        String address,
        @Nullable Position position,
        Visibility visibility,
        @Nullable LocalDate openedOn,
        @Nullable LocalDate closedOn,
        @Nullable OrganisationId managedBy,
        @Nullable SaiProjectId saiProject,
        String note,
        Provenance provenance)
        implements Serializable {
    public FacilityData {
        code = Texts.optional("code", code, Texts.CODE);
        name = Texts.required("name", name, Texts.NAME);
        address = Texts.optional("address", address, Texts.LINE);
        note = Texts.optional("note", note, Texts.NOTE);
        if (kind != FacilityKind.SAI && (category != null || saiProject != null)) {
            throw new IllegalArgumentException(
                    "\"%s\" is no SAI site and can have neither category nor project."
                            .formatted(name));
        }
        if (openedOn != null && closedOn != null && closedOn.isBefore(openedOn)) {
            throw new IllegalArgumentException(
                    "\"%s\" cannot close (%s) before it opens (%s)."
                            .formatted(name, closedOn, openedOn));
        }
    }

    /// A builder with the least a facility has; its address is restricted unless one says more.
    public static FacilityDataBuilder of(
            String name, FacilityKind kind, IstatCode comune, Provenance provenance) {
        return new FacilityDataBuilder(name, kind, comune, provenance);
    }

    /// A builder that starts from these data.
    public FacilityDataBuilder change() {
        return new FacilityDataBuilder(this);
    }

    /// Whether it is open on the day.
    public boolean isOpenOn(LocalDate day) {
        return (openedOn == null || !openedOn.isAfter(day))
                && (closedOn == null || closedOn.isAfter(day));
    }

    /// Whether it opens after the day.
    public boolean opensAfter(LocalDate day) {
        return openedOn != null && openedOn.isAfter(day);
    }

    /// Whether it houses unaccompanied minors.
    public boolean isForMinors() {
        return kind == FacilityKind.CAS_MINORS || category == SaiCategory.MSNA;
    }

    /// Whether its very existence at a place is restricted: so declared, or for minors.
    public boolean isRestricted() {
        return visibility == Visibility.RESTRICTED || isForMinors();
    }
}
