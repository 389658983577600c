package rosa.network.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import java.time.LocalDate;
import java.util.List;
import rosa.network.Contract;
import rosa.network.ContractData;
import rosa.network.Contracts;
import rosa.network.Facility;
import rosa.network.PriceComponent;
import rosa.shared.ui.EmptyState;
import rosa.shared.ui.StatusPill;
import rosa.shared.ui.Tone;

/// The contracts a facility stands under, each with the components of its price.
final class ContractsPanel extends Div {
    private final transient Contracts contracts;
    private final transient Facility facility;
    private final transient Runnable onChange;
    private final transient LocalDate day;
    private final transient LocalDate today;

    ContractsPanel(
            Contracts contracts,
            Facility facility,
            boolean mayEdit,
            LocalDate day,
            LocalDate today,
            Runnable onChange) {
        this.today = today;
        this.contracts = contracts;
        this.facility = facility;
        this.day = day;
        this.onChange = onChange;
        if (mayEdit) {
            Button add =
                    new Button(
                            getTranslation("network.contract.add"),
                            _ ->
                                    new ContractDialog(contracts, facility, null, today, onChange)
                                            .open());
            Div toolbar = new Div(add);
            toolbar.addClassName("rosa-toolbar");
            add(toolbar);
        }
        List<Contract> all = contracts.contractsOf(facility.id());
        if (all.isEmpty()) {
            add(new EmptyState(getTranslation("network.contract.none")));
        }
        all.forEach(contract -> add(contract(contract, mayEdit)));
    }

    private Component contract(Contract contract, boolean mayEdit) {
        ContractData data = contract.data();
        boolean inForce = data.isInForceOn(day);
        Div head =
                new Div(
                        new H3(data.code()),
                        new StatusPill(
                                inForce ? Tone.GOOD : Tone.NEUTRAL,
                                getTranslation(
                                        inForce
                                                ? "network.contract.in-force"
                                                : "network.contract.not-in-force")));
        head.addClassName("rosa-page-header");
        if (mayEdit) {
            Button edit =
                    new Button(
                            getTranslation("action.edit"),
                            _ ->
                                    new ContractDialog(
                                                    contracts, facility, contract, today, onChange)
                                            .open());
            edit.setAriaLabel(getTranslation("network.contract.edit", data.code()));
            edit.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
            head.add(edit);
        }
        Facts facts =
                new Facts()
                        .fact("network.contract.period", period(data))
                        .fact("network.contract.procedure", data.procedure());
        int others = contracts.coveredBy(contract.id()).size() - 1;
        if (others > 0) {
            facts.fact(
                    "network.contract.covers", getTranslation("network.contract.others", others));
        }
        Div card = new Div(head, facts);
        if (!data.prices().isEmpty()) {
            card.add(prices(data));
        }
        card.addClassName("rosa-network__contract");
        return card;
    }

    private String period(ContractData data) {
        String until =
                data.end() == null
                        ? getTranslation("network.contract.open-ended", Words.day(data.start()))
                        : getTranslation(
                                "network.contract.from-to",
                                Words.day(data.start()),
                                Words.day(data.end()));
        return data.extendedTo() == null
                ? until
                : until
                        + ", "
                        + getTranslation("network.contract.extended", Words.day(data.extendedTo()));
    }

    private Component prices(ContractData data) {
        NativeTable table = new NativeTable();
        table.addClassName("rosa-network__prices");
        table.setCaptionText(getTranslation("network.contract.prices"));
        NativeTableRow heading = new NativeTableRow();
        for (String key : List.of("label", "reducible", "price")) {
            heading.add(new NativeTableHeaderCell(getTranslation("network.contract." + key)));
        }
        table.getHead().add(heading);
        for (PriceComponent price : data.prices()) {
            table.getBody()
                    .add(
                            row(
                                    price.label(),
                                    getTranslation(
                                            price.reducible()
                                                    ? "network.contract.yes"
                                                    : "network.contract.no"),
                                    Words.euros(getLocale(), price.centsPerPersonDay())));
        }
        NativeTableRow total =
                row(
                        getTranslation("network.contract.total"),
                        getTranslation(
                                "network.contract.reducible-part",
                                Words.euros(getLocale(), data.reducibleCents())),
                        Words.euros(getLocale(), data.centsPerPersonDay()));
        table.getFoot().add(total);
        return table;
    }

    private static NativeTableRow row(String... texts) {
        NativeTableRow row = new NativeTableRow();
        for (String text : texts) {
            row.add(new NativeTableCell(text));
        }
        return row;
    }
}
