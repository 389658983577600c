package rosa.distribution.ui;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import rosa.distribution.model.ComuneBalance;
import rosa.distribution.model.Feasibility;
import rosa.distribution.model.Indicator;
import rosa.distribution.model.Measure;
import rosa.distribution.model.Totals;
import rosa.export.Sheet;
import rosa.export.Sheet.Column;
import rosa.export.Sheet.Value;
import rosa.shared.Formats;

/// The whole analysis as sheets of a workbook.
record AnalysisSheets(Shown shown, List<String> partitions, List<Sheet.Credit> credits) {
    List<Sheet> sheets() {
        return List.of(indicators(), comuni(), territories(), rule());
    }

    private Words words() {
        return shown.words();
    }

    private Sheet sheet(
            String nameKey, List<Column> columns, List<List<Value>> rows, IntPredicate isDemo) {
        return new Sheet(
                words().text(nameKey),
                words().locale(),
                columns,
                rows,
                credits,
                IntStream.range(0, rows.size()).filter(isDemo).boxed().collect(Collectors.toSet()));
    }

    private Column column(String key, int width) {
        return new Column(words().text(key), width);
    }

    private Sheet indicators() {
        var columns =
                new ArrayList<>(
                        List.of(
                                column("distribution.indicator.name", 38),
                                column("distribution.indicator.value", 14)));
        var other = shown.other();
        if (other != null) {
            columns.add(column("distribution.indicator.compared", 14));
        }
        columns.add(column("distribution.indicator.formula", 80));
        var rows = new ArrayList<List<Value>>();
        for (var indicator : Indicator.values()) {
            var row = new ArrayList<Value>();
            row.add(Sheet.text(words().text("indicator." + indicator.key() + ".name")));
            row.add(value(indicator, shown.now().indicators().measure(indicator)));
            if (other != null) {
                row.add(value(indicator, other.indicators().measure(indicator)));
            }
            row.add(Sheet.text(words().text("indicator." + indicator.key() + ".formula")));
            rows.add(row);
        }
        return sheet(
                "distribution.export.sheet.indicators",
                columns,
                rows,
                _ -> shown.now().basis().demo());
    }

    private static Value value(Indicator indicator, Measure measure) {
        if (!(measure instanceof Measure.Known(double value))) {
            return Sheet.blank();
        }
        return switch (indicator.unit()) {
            case PERCENT -> Sheet.percent(value, indicator.decimals());
            case PLACES,
                    PLACES_SIGNED,
                    PEOPLE,
                    COMUNI,
                    CENTRES,
                    PER_THOUSAND,
                    INDEX,
                    EUROS_PER_DAY ->
                    indicator.decimals() == 0
                            ? Sheet.whole(Math.round(value))
                            : Sheet.decimal(value, indicator.decimals());
        };
    }

    private Sheet comuni() {
        var columns =
                new ArrayList<>(
                        List.of(
                                column("distribution.istat", 10),
                                column("distribution.comune", 28),
                                column("distribution.residents", 11),
                                column("distribution.quota", 9),
                                column("distribution.due", 12),
                                column("distribution.cas", 9),
                                column("distribution.sai", 9),
                                column("distribution.government", 16),
                                column("distribution.places", 9),
                                column("distribution.counted", 12),
                                column("distribution.presences", 10),
                                column("distribution.gap", 9),
                                column("distribution.coverage", 11),
                                column("distribution.per-thousand", 16),
                                column("distribution.reasons", 90)));
        var rows = shown.now().quotas().comuni().stream().map(this::comune).toList();
        var of = shown.now().quotas().comuni();
        var demo = shown.now().basis().demoComuni();
        return sheet(
                "distribution.export.sheet.comuni",
                columns,
                rows,
                at -> demo.contains(of.get(at).comune().istat()));
    }

    private List<Value> comune(ComuneBalance balance) {
        var row = new ArrayList<Value>();
        row.add(Sheet.text(balance.comune().istat().value()));
        row.add(Sheet.text(balance.comune().name()));
        row.add(Sheet.whole(balance.comune().residents()));
        row.add(Sheet.whole(balance.quota().places()));
        row.add(Sheet.whole(balance.quota().due()));
        row.add(Sheet.whole(balance.cas()));
        row.add(Sheet.whole(balance.sai()));
        row.add(Sheet.whole(balance.government()));
        row.add(Sheet.whole(balance.places()));
        row.add(Sheet.whole(balance.counted()));
        row.add(presences(balance.presences(), shown.hidden().hides(balance.comune().istat())));
        row.add(Sheet.whole(balance.gap()));
        row.add(percent(balance.coverage()));
        row.add(decimal(balance.perThousand()));
        row.add(
                Sheet.text(
                        balance.quota().reasons().stream()
                                .map(reason -> words().reason(shown.now().rules(), reason))
                                .collect(Collectors.joining(" "))));
        return row;
    }

    private Sheet territories() {
        var rows = new ArrayList<List<Value>>();
        var demo = new HashSet<Integer>();
        for (var kind : partitions) {
            shown.now()
                    .quotas()
                    .by(kind)
                    .forEach((id, totals) -> {
                        if (shown.isDemo(id)) {
                            demo.add(rows.size());
                        }
                        rows.add(
                                territory(
                                        words().text("distribution.partition." + kind),
                                        words().territories().apply(id),
                                        totals,
                                        shown.hidden().hides(id)));
                    });
        }
        boolean isAllHidden =
                shown.hidden().territories().stream().anyMatch(id -> id.kind().equals("regione"));
        if (shown.now().basis().demo()) {
            demo.add(rows.size());
        }
        rows.add(
                territory(
                        words().text("distribution.total"),
                        "",
                        shown.now().quotas().total(),
                        isAllHidden));
        return sheet(
                "distribution.export.sheet.territories",
                List.of(
                        column("distribution.partition", 24),
                        column("distribution.territory", 36),
                        column("distribution.comuni-count", 9),
                        column("distribution.hosting", 14),
                        column("distribution.residents", 11),
                        column("distribution.quota", 9),
                        column("distribution.due", 12),
                        column("distribution.places", 9),
                        column("distribution.counted", 12),
                        column("distribution.presences", 10),
                        column("distribution.gap", 9),
                        column("distribution.coverage", 11),
                        column("distribution.per-thousand", 16)),
                rows,
                demo::contains);
    }

    private List<Value> territory(String kind, String name, Totals totals, boolean isHidden) {
        return List.of(
                Sheet.text(kind),
                Sheet.text(name),
                Sheet.whole(totals.comuni()),
                Sheet.whole(totals.hosting()),
                Sheet.whole(totals.residents()),
                Sheet.whole(totals.quota()),
                Sheet.whole(totals.due()),
                Sheet.whole(totals.places()),
                Sheet.whole(totals.counted()),
                presences(totals.presences(), isHidden),
                Sheet.whole(totals.gap()),
                percent(totals.coverage()),
                decimal(totals.perThousand()));
    }

    private Sheet rule() {
        var rules = shown.now().rules();
        var rows = new ArrayList<List<Value>>();
        rows.add(line("distribution.rules.name", rules.name()));
        rows.add(line("distribution.rules.valid-from", Formats.day(rules.validFrom())));
        rows.add(line("distribution.rules.source", rules.source()));
        for (int order = 0; order < rules.bands().size(); order++) {
            rows.add(
                    List.of(
                            Sheet.text(words().scope(rules.bands(), order)),
                            Sheet.text(words().asks(rules.bands().get(order)))));
        }
        rows.add(
                line(
                        "distribution.rules.safeguard",
                        words().text("distribution.safeguard." + rules.safeguard().code())));
        rows.add(
                line(
                        "distribution.rules.rounding",
                        words().text("distribution.rounding." + rules.rounding().code())));
        rows.add(line("distribution.export.day", Formats.day(shown.now().day())));
        var sentences = new FeasibilityWords(words(), rules);
        var feasibility = shown.now().feasibility();
        rows.add(line("distribution.tab.feasibility", sentences.summary(feasibility)));
        if (feasibility instanceof Feasibility.Infeasible infeasible) {
            sentences.limits(infeasible).forEach(text -> rows.add(line("", text)));
            sentences.cures(infeasible).forEach(text -> rows.add(line("", text)));
        }
        sentences.shortfalls(feasibility, shown.hidden()).forEach(text -> rows.add(line("", text)));
        return sheet(
                "distribution.export.sheet.rule",
                List.of(column("distribution.rule", 30), column("distribution.export.says", 100)),
                rows,
                _ -> false);
    }

    private List<Value> line(String key, String text) {
        return List.of(
                key.isEmpty() ? Sheet.blank() : Sheet.text(words().text(key)), Sheet.text(text));
    }

    private Value presences(int people, boolean isHidden) {
        return isHidden ? Sheet.text(words().text("shared.withheld")) : Sheet.whole(people);
    }

    private static Value percent(Measure measure) {
        return measure instanceof Measure.Known(double value)
                ? Sheet.percent(value, 1)
                : Sheet.blank();
    }

    private static Value decimal(Measure measure) {
        return measure instanceof Measure.Known(double value)
                ? Sheet.decimal(value, 2)
                : Sheet.blank();
    }
}
