package rosa.network.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import rosa.network.ActsFor;
import rosa.network.ContractData;
import rosa.network.DatedCount;
import rosa.network.FacilityData;
import rosa.network.FacilityKind;
import rosa.network.OrganisationData;
import rosa.network.OrganisationKind;
import rosa.network.PersonData;
import rosa.network.PlacesCount;
import rosa.network.Position;
import rosa.network.PriceComponent;
import rosa.network.SaiCategory;
import rosa.network.Tie;
import rosa.network.TieEnd;
import rosa.network.TieKind;
import rosa.network.UnitType;
import rosa.network.Visibility;
import rosa.shared.ContractId;
import rosa.shared.FacilityId;
import rosa.shared.IstatCode;
import rosa.shared.OrganisationId;
import rosa.shared.PersonId;
import rosa.shared.SaiProjectId;
import rosa.shared.TieId;

/// The tables of `neo4j/demo` as the records of this module, so that they are held to its rules.
final class DemoTables {
    private DemoTables() {}

    static Map<OrganisationId, OrganisationData> organisations() {
        Map<OrganisationId, OrganisationData> organisations = new LinkedHashMap<>();
        for (var row : Tables.rows("demo/organisations.csv")) {
            organisations.put(
                    new OrganisationId(row.text("id")),
                    new OrganisationData(
                            row.text("name"),
                            OrganisationKind.of(row.text("kind")),
                            row.text("taxCode"),
                            row.text("email"),
                            row.text("phone"),
                            row.text("website"),
                            row.text("note"),
                            row.optional("seat", IstatCode::new),
                            Set.of(),
                            null,
                            row.provenance()));
        }
        return organisations;
    }

    static Map<PersonId, PersonData> people() {
        Map<PersonId, PersonData> people = new LinkedHashMap<>();
        for (var row : Tables.rows("demo/people.csv")) {
            var post =
                    new ActsFor(
                            new OrganisationId(row.text("organisation")),
                            row.text("role"),
                            row.date("since"),
                            row.date("until"));
            people.put(
                    new PersonId(row.text("id")),
                    new PersonData(
                            row.text("name"),
                            row.text("post"),
                            row.text("email"),
                            row.text("phone"),
                            List.of(post),
                            row.provenance()));
        }
        return people;
    }

    static Map<FacilityId, FacilityData> facilities() {
        Map<FacilityId, FacilityData> facilities = new LinkedHashMap<>();
        for (var row : Tables.rows("demo/facilities.csv")) {
            facilities.put(
                    new FacilityId(row.text("id")),
                    FacilityData.of(
                                    row.text("name"),
                                    FacilityKind.of(row.text("kind")),
                                    new IstatCode(row.text("comune")),
                                    row.provenance())
                            .category(row.optional("category", SaiCategory::of))
                            .unitType(row.optional("unitType", UnitType::of))
                            .address(row.text("address"))
                            .position(
                                    new Position(
                                            Double.parseDouble(row.text("lat")),
                                            Double.parseDouble(row.text("lon"))))
                            .visibility(Visibility.of(row.text("visibility")))
                            .openedOn(row.date("openedOn"))
                            .closedOn(row.date("closedOn"))
                            .managedBy(row.optional("manager", OrganisationId::new))
                            .saiProject(row.optional("project", SaiProjectId::new))
                            .note(row.text("note"))
                            .build());
        }
        return facilities;
    }

    static List<DatedCount> counts() {
        return Tables.rows("demo/places.csv").stream()
                .map(row ->
                        new DatedCount(
                                new FacilityId(row.text("facility")),
                                new PlacesCount(
                                        row.day("date"),
                                        row.integer("financed"),
                                        row.integer("active"),
                                        row.integer("occupied"),
                                        row.provenance())))
                .toList();
    }

    static Map<ContractId, ContractData> contracts() {
        Map<String, List<PriceComponent>> prices = new LinkedHashMap<>();
        for (var row : Tables.rows("demo/prices.csv")) {
            prices.computeIfAbsent(row.text("contract"), _ -> new ArrayList<>())
                    .add(
                            new PriceComponent(
                                    row.text("label"),
                                    Long.parseLong(row.text("centsPerPersonDay")),
                                    Boolean.parseBoolean(row.text("reducible"))));
        }
        Map<ContractId, ContractData> contracts = new LinkedHashMap<>();
        for (var row : Tables.rows("demo/contracts.csv")) {
            contracts.put(
                    new ContractId(row.text("id")),
                    new ContractData(
                            row.text("code"),
                            row.day("start"),
                            row.date("end"),
                            row.date("extendedTo"),
                            row.text("procedure"),
                            prices.getOrDefault(row.text("id"), List.of()),
                            row.provenance()));
        }
        return contracts;
    }

    static Map<ContractId, List<FacilityId>> covered() {
        return Tables.rows("demo/facilities.csv").stream()
                .filter(row -> !row.text("contract").isEmpty())
                .collect(
                        Collectors.groupingBy(
                                row -> new ContractId(row.text("contract")),
                                LinkedHashMap::new,
                                Collectors.mapping(
                                        row -> new FacilityId(row.text("id")),
                                        Collectors.toList())));
    }

    static List<Tie> ties() {
        return Tables.rows("demo/ties.csv").stream()
                .map(row ->
                        new Tie(
                                new TieId(row.text("id")),
                                TieKind.of(row.text("kind")),
                                organisation(row.text("from")),
                                organisation(row.text("to")),
                                row.integer("strength"),
                                row.date("since"),
                                row.date("until"),
                                row.text("note"),
                                row.provenance(),
                                true))
                .toList();
    }

    private static TieEnd organisation(String id) {
        return new TieEnd.AnOrganisation(new OrganisationId(id), id);
    }
}
