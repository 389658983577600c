package rosa.plan;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import rosa.document.Reference;
import rosa.document.Reference.Kind;
import rosa.document.SectionText.Anchored;
import rosa.plan.References.Named;
import rosa.plan.References.State;
import rosa.shared.Messages;

/// The places of a plan that its own texts can refer to: its sections, tables and pictures.
///
/// @param language in which tables and pictures without a caption are named
public record Passages(Plan plan, Locale language) {
    /// The reference to a section.
    static Reference of(SectionId section) {
        return new Reference(Kind.SECTION, section.value());
    }

    /// What the reference leads to; empty if it is no longer in the plan.
    Optional<Named> find(Reference reference) {
        return all().filter(one -> one.reference().equals(reference)).findFirst();
    }

    /// All of them, in the order of the plan.
    Stream<Named> all() {
        return plan.sections().stream()
                .flatMap(section ->
                        Stream.concat(
                                Stream.of(
                                        new Named(
                                                of(section.id()),
                                                section.data().title(),
                                                "",
                                                State.CURRENT)),
                                section.text().anchored().stream()
                                        .map(anchored -> named(anchored, section))));
    }

    /// The section in which a place is.
    public Optional<SectionId> sectionOf(Reference reference) {
        return plan.sections().stream()
                .filter(section ->
                        reference.equals(of(section.id()))
                                || section.text().anchored().stream()
                                        .anyMatch(one -> reference.equals(reference(one))))
                .map(Section::id)
                .findFirst();
    }

    private static Reference reference(Anchored anchored) {
        return new Reference(Kind.PASSAGE, anchored.anchor());
    }

    private Named named(Anchored anchored, Section section) {
        String key =
                switch (anchored.shape()) {
                    case TABLE -> "plan.passage.table";
                    case PICTURE -> "plan.passage.picture";
                };
        String caption = caption(anchored);
        return new Named(
                reference(anchored),
                caption.isBlank()
                        ? Messages.text(language, key)
                        : Messages.text(language, key + ".called", caption),
                section.data().title(),
                State.CURRENT);
    }

    private String caption(Anchored anchored) {
        var live = anchored.live();
        return live == null
                ? anchored.caption()
                : BlockQuery.find(live)
                        .map(query ->
                                Messages.text(language, "plan.block." + query.key() + ".name"))
                        .orElse("");
    }
}
