package rosa.network;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rosa.shared.IstatCode;
import rosa.shared.Provenance;
import rosa.shared.TerritoryId;

/// What a person edits of an organisation. Contacts are the office's, not a person's.
///
/// @param taxCode codice fiscale or partita IVA; empty if not known
/// @param seat the comune it has its seat in
/// @param operatesIn the territories of its competence or activity
/// @param closedOn the first day it no longer exists or no longer takes part
public record OrganisationData(
        String name,
        OrganisationKind kind,
        String taxCode,
        String email,
        String phone,
        String website,
        String note,
        @Nullable IstatCode seat,
        Set<TerritoryId> operatesIn,
        @Nullable LocalDate closedOn,
        Provenance provenance)
        implements Serializable {
    public OrganisationData {
        name = Texts.required("name", name, Texts.NAME);
        taxCode = Texts.optional("tax code", taxCode, Texts.CODE);
        email = Texts.email(email);
        phone = Texts.optional("phone number", phone, Texts.CODE);
        website = Texts.optional("website", website, Texts.LINE);
        note = Texts.optional("note", note, Texts.NOTE);
        operatesIn = Set.copyOf(operatesIn);
    }

    /// The least an organisation has.
    public static OrganisationData of(String name, OrganisationKind kind, Provenance provenance) {
        return new OrganisationData(
                name, kind, "", "", "", "", "", null, Set.of(), null, provenance);
    }

    /// The same, closed or open again.
    public OrganisationData closedOn(@Nullable LocalDate day) {
        return new OrganisationData(
                name,
                kind,
                taxCode,
                email,
                phone,
                website,
                note,
                seat,
                operatesIn,
                day,
                provenance);
    }

    /// The same, from another source.
    public OrganisationData from(Provenance other) {
        return new OrganisationData(
                name,
                kind,
                taxCode,
                email,
                phone,
                website,
                note,
                seat,
                operatesIn,
                closedOn,
                other);
    }

    /// Whether it exists on the day.
    public boolean isOpenOn(LocalDate day) {
        return closedOn == null || closedOn.isAfter(day);
    }
}
