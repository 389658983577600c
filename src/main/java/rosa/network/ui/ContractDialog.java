package rosa.network.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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
import rosa.shared.ui.DayField;
import rosa.territory.Source;

/// Concludes a contract for a facility, or changes one.
final class ContractDialog extends EditDialog<Contract, ContractData> {
    private final transient Contracts contracts;
    private final transient Facility facility;
    private final transient LocalDate today;
    private final TextField code = new TextField();
    private final ComboBox<String> procedure = new ComboBox<>();
    private final DayField start = picker("start");
    private final DayField end = picker("end");
    private final DayField extendedTo = picker("extendedTo");
    private final PricesField prices = new PricesField();

    ContractDialog(
            Contracts contracts,
            Facility facility,
            @Nullable Contract contract,
            LocalDate today,
            Runnable onChange) {
        super("network.contract", onChange);
        this.today = today;
        this.contracts = contracts;
        this.facility = facility;
        setWidth("min(40rem, 96vw)");
        code.setLabel(label("code"));
        code.setRequiredIndicatorVisible(true);
        code.setMaxLength(60);
        procedure.setLabel(label("procedure"));
        procedure.setHelperText(label("procedure.help"));
        procedure.setAllowCustomValue(true);
        procedure.setItems(
                IntStream.rangeClosed(1, 5).mapToObj(i -> label("procedure." + i)).toList());
        procedure.addCustomValueSetListener(event -> procedure.setValue(event.getDetail()));
        start.setRequiredIndicatorVisible(true);
        edit(contract, code, procedure, start, end, extendedTo, prices);
    }

    private DayField picker(String key) {
        DayField picker = new DayField(label(key));
        picker.setClearButtonVisible(true);
        return picker;
    }

    @Override
    public void show(ContractData data) {
        code.setValue(data.code());
        procedure.setValue(data.procedure().isEmpty() ? null : data.procedure());
        start.setValue(data.start());
        end.setValue(data.end());
        extendedTo.setValue(data.extendedTo());
        prices.show(data.prices());
    }

    @Override
    Optional<ContractData> read() {
        LocalDate first = start.getValue();
        LocalDate last = end.getValue();
        LocalDate extended = extendedTo.getValue();
        boolean good =
                Stream.of(
                                check(code, !code.getValue().isBlank(), "code.missing"),
                                check(start, first != null, "start.missing"),
                                check(
                                        end,
                                        last == null || first == null || !last.isBefore(first),
                                        "end.early"),
                                check(
                                        extendedTo,
                                        extended == null
                                                || (last != null && !extended.isBefore(last)),
                                        "extendedTo.early"))
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

    @Override
    String name(ContractData data) {
        return data.code();
    }

    @Override
    public ContractData data(Contract stored) {
        return stored.data();
    }

    @Override
    public Contract register(ContractData data) {
        return contracts.conclude(Set.of(facility.id()), data);
    }

    @Override
    public Changed<Contract> amend(Contract was, ContractData data) {
        return contracts.amend(was.id(), was.version(), data);
    }

    @Override
    public List<Merge.Field<ContractData>> fields() {
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
