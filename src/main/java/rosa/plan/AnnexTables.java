package rosa.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import rosa.distribution.Evaluation;
import rosa.distribution.model.ComuneBalance;
import rosa.document.Block;
import rosa.document.DocumentModel;
import rosa.network.FacilityState;
import rosa.network.ShownPresences;
import rosa.shared.Formats;
import rosa.shared.Messages;

/// The tables at the end of a plan: what is asked of each comune and what is there, and the
/// facilities.
final class AnnexTables {
    private final Locale locale;
    private final LocalDate day;

    AnnexTables(Locale locale, LocalDate day) {
        this.locale = locale;
        this.day = day;
    }

    /// @param hidden whose presences are not told
    /// @param unseen how many restricted facilities the table leaves out
    DocumentModel.Annex comuni(Evaluation evaluation, ShownPresences.Hidden hidden, int unseen) {
        List<ComuneBalance> balances =
                evaluation.quotas().comuni().stream()
                        .sorted(Comparator.comparing(b -> b.comune().name()))
                        .toList();
        List<Block.Row> rows = new ArrayList<>();
        for (ComuneBalance balance : balances) {
            rows.add(
                    Block.Row.of(
                            balance.comune().name(),
                            whole(balance.comune().residents()),
                            whole(balance.places()),
                            hidden.hides(balance.comune().istat())
                                    ? text("plan.annex.few")
                                    : whole(balance.presences()),
                            whole(balance.quota().due()),
                            signed(balance.gap())));
        }
        var total = evaluation.quotas().total();
        rows.add(
                Block.Row.totals(
                        text("plan.annex.total"),
                        whole(total.residents()),
                        whole(total.places()),
                        whole(total.presences()),
                        whole(total.due()),
                        signed(total.gap())));
        var table =
                new Block.TableBlock(
                        text("plan.annex.comuni.caption", Formats.day(day)),
                        List.of(
                                Block.Column.text(30),
                                Block.Column.number(14),
                                Block.Column.number(12),
                                Block.Column.number(12),
                                Block.Column.number(12),
                                Block.Column.number(12)),
                        List.of(
                                header(
                                        "plan.annex.comune",
                                        "plan.annex.residents",
                                        "plan.annex.places",
                                        "plan.annex.presences",
                                        "plan.annex.quota",
                                        "plan.annex.gap")),
                        rows,
                        comuniNote(evaluation, !hidden.comuni().isEmpty(), unseen));
        return new DocumentModel.Annex(text("plan.annex.comuni"), false, List.of(table));
    }

    private String comuniNote(Evaluation evaluation, boolean anyHidden, int unseen) {
        String note =
                text(
                        "plan.annex.comuni.note",
                        evaluation.rules().name(),
                        evaluation.rules().source());
        if (unseen > 0) {
            note += " " + text("plan.annex.unseen", unseen);
        }
        return anyHidden ? note + " " + text("plan.annex.few.note") : note;
    }

    /// @param open how many facilities there are, those the reader may not see included
    /// @param withPresences whether presences of single facilities may be told
    DocumentModel.Annex facilities(List<FacilityState> seen, int open, boolean withPresences) {
        List<Block.Row> rows =
                seen.stream()
                        .sorted(
                                Comparator.comparing(FacilityState::comuneName)
                                        .thenComparing(state -> state.facility().data().name()))
                        .map(state -> row(state, withPresences))
                        .toList();
        String note =
                seen.size() == open
                        ? text("plan.annex.facilities.note")
                        : text("plan.annex.facilities.note.some", seen.size(), open);
        var table =
                new Block.TableBlock(
                        text("plan.annex.facilities.caption", Formats.day(day)),
                        List.of(
                                Block.Column.text(30),
                                Block.Column.text(20),
                                Block.Column.text(14),
                                Block.Column.text(28),
                                Block.Column.number(10),
                                Block.Column.number(12),
                                Block.Column.number(12)),
                        List.of(
                                header(
                                        "plan.annex.facility",
                                        "plan.annex.comune",
                                        "plan.annex.kind",
                                        "plan.annex.manager",
                                        "plan.annex.places",
                                        "plan.annex.presences",
                                        "plan.annex.counted")),
                        rows.isEmpty()
                                ? List.of(
                                        Block.Row.of(
                                                text("plan.annex.facilities.none"),
                                                "",
                                                "",
                                                "",
                                                "",
                                                "",
                                                ""))
                                : rows,
                        note);
        return new DocumentModel.Annex(text("plan.annex.facilities"), true, List.of(table));
    }

    private Block.Row row(FacilityState state, boolean withPresences) {
        var data = state.facility().data();
        Integer places = state.places();
        Integer occupied = state.occupied();
        LocalDate counted = state.placesOn();
        boolean unmarked = state.facility().demo() && !data.name().contains("(demo)");
        String name = unmarked ? text("plan.annex.demo", data.name()) : data.name();
        return Block.Row.of(
                name,
                state.comuneName(),
                text("network.kind." + data.kind().key()),
                Objects.requireNonNullElse(state.managerName(), ""),
                places == null ? "–" : whole(places),
                presences(occupied, withPresences),
                counted == null ? "–" : Formats.day(counted));
    }

    private String presences(@Nullable Integer occupied, boolean told) {
        if (occupied == null) {
            return "–";
        }
        return told || occupied == 0 ? whole(occupied) : text("plan.annex.few");
    }

    private Block.Row header(String... keys) {
        return header(locale, keys);
    }

    static Block.Row header(Locale locale, String... keys) {
        List<Block.Cell> cells = new ArrayList<>();
        for (String key : keys) {
            cells.add(
                    new Block.Cell(
                            List.of(Block.Paragraph.of(Messages.text(locale, key))), 1, 1, true));
        }
        return new Block.Row(cells, false);
    }

    private String whole(long number) {
        return Formats.integer(locale, number);
    }

    private String signed(long number) {
        return number > 0 ? "+" + whole(number) : number < 0 ? "\u2212" + whole(-number) : whole(0);
    }

    private String text(String key, Object... arguments) {
        return Messages.text(locale, key, arguments);
    }
}
