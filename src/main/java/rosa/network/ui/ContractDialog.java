package rosa.network.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import rosa.network.Contract;
import rosa.network.ContractData;
import rosa.network.Contracts;
import rosa.network.Facility;
import rosa.network.PriceComponent;
import rosa.network.model.Merge;
import rosa.shared.Changed;
import rosa.shared.Formats;
import rosa.shared.Provenance;
import rosa.shared.ui.Calendars;
import rosa.territory.Source;

/// Concludes a contract for a facility, or changes one.
final class ContractDialog extends Dialog {
    private final transient Contracts contracts;
    private final transient Facility facility;
    private final transient Runnable onChange;
    private final transient LocalDate today;
    private final TextField code = new TextField();
    private final ComboBox<String> procedure = new ComboBox<>();
    private final DatePicker start = picker("network.contract.start");
    private final DatePicker end = picker("network.contract.end");
    private final DatePicker extendedTo = picker("network.contract.extendedTo");
    private final PricesField prices;
    private transient @Nullable Contract basedOn;

    ContractDialog(
            Contracts contracts,
            Facility facility,
            @Nullable Contract contract,
            LocalDate today,
            Runnable onChange) {
        this.today = today;
        this.contracts = contracts;
        this.facility = facility;
        this.basedOn = contract;
        this.onChange = onChange;
        this.prices = new PricesField(contract == null ? List.of() : contract.data().prices());
        setHeaderTitle(
                contract == null
                        ? getTranslation("network.contract.add")
                        : getTranslation("network.contract.edit", contract.data().code()));
        setWidth("min(40rem, 96vw)");
        code.setLabel(getTranslation("network.contract.code"));
        code.setRequiredIndicatorVisible(true);
        code.setMaxLength(60);
        procedure.setLabel(getTranslation("network.contract.procedure"));
        procedure.setHelperText(getTranslation("network.contract.procedure.help"));
        procedure.setAllowCustomValue(true);
        List<String> known = new ArrayList<>();
        for (int i = 1; i <= 5; i++) {
            known.add(getTranslation("network.contract.procedure." + i));
        }
        procedure.setItems(known);
        procedure.addCustomValueSetListener(event -> procedure.setValue(event.getDetail()));
        start.setRequiredIndicatorVisible(true);
        if (contract != null) {
            show(contract.data());
        }
        Div form = new Div(code, procedure, start, end, extendedTo, prices);
        form.addClassName("rosa-form");
        add(form);
        Button save = new Button(getTranslation("action.save"), _ -> read().ifPresent(this::save));
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(getTranslation("action.cancel"), _ -> close()), save);
    }

    private DatePicker picker(String labelKey) {
        DatePicker picker = new DatePicker(getTranslation(labelKey));
        picker.setI18n(Calendars.texts(getLocale()));
        picker.setClearButtonVisible(true);
        return picker;
    }

    private void show(ContractData data) {
        code.setValue(data.code());
        procedure.setValue(data.procedure().isEmpty() ? null : data.procedure());
        start.setValue(data.start());
        end.setValue(data.end());
        extendedTo.setValue(data.extendedTo());
    }

    private Optional<ContractData> read() {
        LocalDate first = start.getValue();
        LocalDate last = end.getValue();
        LocalDate extended = extendedTo.getValue();
        boolean good =
                Stream.of(
                                isGood(
                                        code,
                                        !code.getValue().isBlank(),
                                        "network.contract.code.missing"),
                                isGood(start, first != null, "network.contract.start.missing"),
                                isGood(
                                        end,
                                        last == null || first == null || !last.isBefore(first),
                                        "network.contract.end.early"),
                                isGood(
                                        extendedTo,
                                        extended == null
                                                || (last != null && !extended.isBefore(last)),
                                        "network.contract.extendedTo.early"))
                        .allMatch(Boolean::booleanValue);
        Optional<List<PriceComponent>> components = prices.read();
        if (!good || first == null || components.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new ContractData(
                        code.getValue(),
                        first,
                        last,
                        extended,
                        procedure.getValue() == null ? "" : procedure.getValue(),
                        components.get(),
                        new Provenance(Source.TYPED_IN, today)));
    }

    private <F extends com.vaadin.flow.component.HasValidation> boolean isGood(
            F field, boolean good, String errorKey) {
        field.setErrorMessage(getTranslation(errorKey));
        field.setInvalid(!good);
        return good;
    }

    private void save(ContractData data) {
        Contract was = basedOn;
        if (was == null) {
            contracts.conclude(Set.of(facility.id()), data);
            done(data);
            return;
        }
        switch (contracts.amend(was.id(), was.version(), data)) {
            case Changed.Done<Contract> _ -> done(data);
            case Changed.Stale<Contract>(Contract theirs) -> decide(was, data, theirs);
            case Changed.Gone<Contract> _ -> {
                Undo.say(getTranslation("network.gone"));
                close();
                onChange.run();
            }
        }
    }

    private void done(ContractData data) {
        close();
        Undo.say(getTranslation("network.contract.saved", data.code()));
        onChange.run();
    }

    private void decide(Contract was, ContractData mine, Contract theirs) {
        Merge<ContractData> merge = new Merge<>(fields(), was.data(), mine, theirs.data());
        basedOn = theirs;
        if (merge.conflicts().isEmpty()) {
            save(merge.resolve(Set.of()));
            return;
        }
        new ConflictDialog(
                        merge,
                        key -> getTranslation("network.contract." + key),
                        useMine -> save(merge.resolve(useMine)))
                .open();
    }

    private List<Merge.Field<ContractData>> fields() {
        return List.of(
                new Merge.Field<>(
                        "code",
                        ContractData::code,
                        (to, from) -> with(to, from.code(), to, to.procedure(), to.prices())),
                new Merge.Field<>(
                        "period",
                        data ->
                                Words.day(data.start())
                                        + " – "
                                        + Words.day(data.end())
                                        + " – "
                                        + Words.day(data.extendedTo()),
                        (to, from) -> with(to, to.code(), from, to.procedure(), to.prices())),
                new Merge.Field<>(
                        "procedure",
                        ContractData::procedure,
                        (to, from) -> with(to, to.code(), to, from.procedure(), to.prices())),
                new Merge.Field<>(
                        "prices",
                        this::words,
                        (to, from) -> with(to, to.code(), to, to.procedure(), from.prices())));
    }

    private String words(ContractData data) {
        return data.prices().stream()
                .map(price ->
                        price.label()
                                + " "
                                + Formats.number(getLocale(), price.centsPerPersonDay() / 100.0, 2)
                                + (price.reducible() ? "" : " *"))
                .collect(Collectors.joining(", "));
    }

    private static ContractData with(
            ContractData data,
            String code,
            ContractData period,
            String procedure,
            List<PriceComponent> prices) {
        return new ContractData(
                code,
                period.start(),
                period.end(),
                period.extendedTo(),
                procedure,
                prices,
                data.provenance());
    }
}
