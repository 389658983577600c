package rosa.network;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import rosa.shared.IstatCode;
import rosa.shared.OrganisationId;
import rosa.shared.Provenance;
import rosa.shared.SaiProjectId;

/// Puts together the data of a facility; [#build()] checks them.
public final class FacilityDataBuilder {
    private String code = "";
    private String name;
    private FacilityKind kind;
    private @Nullable SaiCategory category;
    private @Nullable UnitType unitType;
    private IstatCode comune;
    private String address = "";
    private @Nullable Position position;
    private Visibility visibility = Visibility.COMUNE;
    private @Nullable LocalDate openedOn;
    private @Nullable LocalDate closedOn;
    private @Nullable OrganisationId managedBy;
    private @Nullable SaiProjectId saiProject;
    private String note = "";
    private Provenance provenance;

    FacilityDataBuilder(String name, FacilityKind kind, IstatCode comune, Provenance provenance) {
        this.name = name;
        this.kind = kind;
        this.comune = comune;
        this.provenance = provenance;
    }

    FacilityDataBuilder(FacilityData data) {
        this(data.name(), data.kind(), data.comune(), data.provenance());
        this.code = data.code();
        this.category = data.category();
        this.unitType = data.unitType();
        this.address = data.address();
        this.position = data.position();
        this.visibility = data.visibility();
        this.openedOn = data.openedOn();
        this.closedOn = data.closedOn();
        this.managedBy = data.managedBy();
        this.saiProject = data.saiProject();
        this.note = data.note();
    }

    public FacilityDataBuilder code(String value) {
        this.code = value;
        return this;
    }

    public FacilityDataBuilder name(String value) {
        this.name = value;
        return this;
    }

    /// Any kind but SAI has neither category nor project, so these go.
    public FacilityDataBuilder kind(FacilityKind value) {
        this.kind = value;
        if (value != FacilityKind.SAI) {
            this.category = null;
            this.saiProject = null;
        }
        return this;
    }

    public FacilityDataBuilder category(@Nullable SaiCategory value) {
        this.category = value;
        return this;
    }

    public FacilityDataBuilder unitType(@Nullable UnitType value) {
        this.unitType = value;
        return this;
    }

    public FacilityDataBuilder comune(IstatCode value) {
        this.comune = value;
        return this;
    }

    public FacilityDataBuilder address(String value) {
        this.address = value;
        return this;
    }

    public FacilityDataBuilder position(@Nullable Position value) {
        this.position = value;
        return this;
    }

    public FacilityDataBuilder visibility(Visibility value) {
        this.visibility = value;
        return this;
    }

    public FacilityDataBuilder openedOn(@Nullable LocalDate value) {
        this.openedOn = value;
        return this;
    }

    public FacilityDataBuilder closedOn(@Nullable LocalDate value) {
        this.closedOn = value;
        return this;
    }

    public FacilityDataBuilder managedBy(@Nullable OrganisationId value) {
        this.managedBy = value;
        return this;
    }

    public FacilityDataBuilder saiProject(@Nullable SaiProjectId value) {
        this.saiProject = value;
        return this;
    }

    public FacilityDataBuilder note(String value) {
        this.note = value;
        return this;
    }

    public FacilityDataBuilder provenance(Provenance value) {
        this.provenance = value;
        return this;
    }

    public FacilityData build() {
        return new FacilityData(
                code,
                name,
                kind,
                category,
                unitType,
                comune,
                address,
                position,
                visibility,
                openedOn,
                closedOn,
                managedBy,
                saiProject,
                note,
                provenance);
    }
}
