package rosa.network.ui;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import rosa.network.OrganisationData;
import rosa.network.model.Merge;

/// The fields of an organisation, for comparing and merging changes. The keys are those of the
/// labels, `network.organisation.<key>`.
final class OrganisationFields {
    private final Locale locale;
    private final Names names;

    OrganisationFields(Locale locale, Names names) {
        this.locale = locale;
        this.names = names;
    }

    List<Merge.Field<OrganisationData>> all() {
        return List.of(
                new Merge.Field<>(
                        "name",
                        OrganisationData::name,
                        (to, from) -> pick(from, to, to, to, to, to, to, to, to, to)),
                new Merge.Field<>(
                        "kind",
                        data -> Words.of(locale, data.kind()),
                        (to, from) -> pick(to, from, to, to, to, to, to, to, to, to)),
                new Merge.Field<>(
                        "seat",
                        data -> names.comune(data.seat()),
                        (to, from) -> pick(to, to, from, to, to, to, to, to, to, to)),
                new Merge.Field<>(
                        "operatesIn",
                        data ->
                                data.operatesIn().stream()
                                        .map(names::territory)
                                        .sorted()
                                        .collect(Collectors.joining(", ")),
                        (to, from) -> pick(to, to, to, from, to, to, to, to, to, to)),
                new Merge.Field<>(
                        "taxCode",
                        OrganisationData::taxCode,
                        (to, from) -> pick(to, to, to, to, from, to, to, to, to, to)),
                new Merge.Field<>(
                        "email",
                        OrganisationData::email,
                        (to, from) -> pick(to, to, to, to, to, from, to, to, to, to)),
                new Merge.Field<>(
                        "phone",
                        OrganisationData::phone,
                        (to, from) -> pick(to, to, to, to, to, to, from, to, to, to)),
                new Merge.Field<>(
                        "website",
                        OrganisationData::website,
                        (to, from) -> pick(to, to, to, to, to, to, to, from, to, to)),
                new Merge.Field<>(
                        "note",
                        OrganisationData::note,
                        (to, from) -> pick(to, to, to, to, to, to, to, to, from, to)),
                new Merge.Field<>(
                        "closedOn",
                        data -> Words.day(data.closedOn()),
                        (to, from) -> pick(to, to, to, to, to, to, to, to, to, from)));
    }

    /// One organisation, each field from another.
    private static OrganisationData pick(
            OrganisationData name,
            OrganisationData kind,
            OrganisationData seat,
            OrganisationData operatesIn,
            OrganisationData taxCode,
            OrganisationData email,
            OrganisationData phone,
            OrganisationData website,
            OrganisationData note,
            OrganisationData closedOn) {
        return new OrganisationData(
                name.name(),
                kind.kind(),
                taxCode.taxCode(),
                email.email(),
                phone.phone(),
                website.website(),
                note.note(),
                seat.seat(),
                operatesIn.operatesIn(),
                closedOn.closedOn(),
                name.provenance());
    }
}
