package rosa.table.ui;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import rosa.identity.SignedIn;
import rosa.shared.Formats;
import rosa.shared.PlainText;
import rosa.shell.SearchProvider;
import rosa.table.Decision;
import rosa.table.Decisions;

/// Decisions in the search for everything: by number, then by title, then by what they say.
@Component
class DecisionSearch implements SearchProvider {
    private final Decisions decisions;

    DecisionSearch(Decisions decisions) {
        this.decisions = decisions;
    }

    @Override
    public List<Hit> search(String text, SignedIn person, int limit) {
        String wanted = PlainText.of(text);
        List<Decision> all = decisions.all();
        return Stream.of(
                        all.stream().filter(one -> isNumber(one, wanted)),
                        all.stream()
                                .filter(one -> PlainText.of(one.data().title()).contains(wanted)),
                        all.stream()
                                .filter(one -> PlainText.of(one.data().text()).contains(wanted)))
                .flatMap(found -> found)
                .distinct()
                .limit(limit)
                .map(DecisionSearch::hit)
                .toList();
    }

    /// `3/2026`, also with a word or two before it.
    private static boolean isNumber(Decision decision, String wanted) {
        String number = PlainText.of(decision.number().text());
        return wanted.equals(number) || wanted.endsWith(" " + number);
    }

    private static Hit hit(Decision decision) {
        return new Hit(
                "search.kind.decision",
                "%s · %s".formatted(decision.number().text(), decision.data().title()),
                Formats.day(decision.data().takenOn()),
                DecisionNavigation.decision(decision.id()));
    }
}
