package rosa.plan.ui;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import rosa.identity.SignedIn;
import rosa.plan.Plan;
import rosa.plan.Plans;
import rosa.plan.Section;
import rosa.shell.SearchProvider;

/// Finds sections of the plans by title, then by their words.
@Component
class PlanSearch implements SearchProvider {
    private static final int AROUND = 40;

    private final Plans plans;

    PlanSearch(Plans plans) {
        this.plans = plans;
    }

    @Override
    public List<Hit> search(String text, SignedIn person, int limit) {
        String wanted = plain(text.strip());
        List<Hit> byTitle = new ArrayList<>();
        List<Hit> byText = new ArrayList<>();
        for (Plan plan : plans.inUse()) {
            for (Section section : plan.sections()) {
                if (plain(section.data().title()).contains(wanted)) {
                    byTitle.add(hit(plan, section, plan.title()));
                } else {
                    passage(section.text().plainText(), wanted)
                            .ifPresent(words -> byText.add(hit(plan, section, words)));
                }
            }
        }
        byTitle.addAll(byText);
        return byTitle.stream().limit(limit).toList();
    }

    private static Hit hit(Plan plan, Section section, String detail) {
        return new Hit(
                "search.kind.section",
                section.data().title(),
                detail,
                PlanNavigation.section(plan.id(), section.id()));
    }

    /// The words around the first place where `wanted` stands.
    static java.util.Optional<String> passage(String text, String wanted) {
        String plain = plain(text);
        int at = plain.indexOf(wanted);
        if (at < 0 || plain.length() != text.length()) {
            return at < 0
                    ? java.util.Optional.empty()
                    : java.util.Optional.of(text.lines().findFirst().orElse(""));
        }
        int from = Math.max(0, at - AROUND);
        int to = Math.min(text.length(), at + wanted.length() + AROUND);
        String words = text.substring(from, to).replace('\n', ' ').strip();
        return java.util.Optional.of(
                (from > 0 ? "…" : "") + words + (to < text.length() ? "…" : ""));
    }

    /// Lower case, without accents, of the same length where accents are composed.
    private static String plain(String text) {
        String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        StringBuilder plain = new StringBuilder(composed.length());
        composed.chars()
                .forEach(c ->
                        plain.append(
                                Normalizer.normalize(Character.toString(c), Normalizer.Form.NFD)
                                        .charAt(0)));
        return plain.toString().toLowerCase(Locale.ROOT);
    }
}
