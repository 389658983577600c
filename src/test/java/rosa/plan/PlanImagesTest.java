package rosa.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Locale;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;
import rosa.RosaTest;
import rosa.document.Block;
import rosa.document.Inline;
import rosa.identity.Accounts;
import rosa.identity.Role;
import rosa.network.Facilities;
import rosa.network.FacilityData;
import rosa.network.FacilityKind;
import rosa.network.Visibility;
import rosa.shared.IstatCode;
import rosa.shared.Provenance;

/// Pictures and mentions of a plan: who may bring and see them, and what the document says.
@RosaTest
class PlanImagesTest {
    @Autowired private Plans plans;
    @Autowired private PlanImages images;
    @Autowired private References references;
    @Autowired private PlanDocuments documents;
    @Autowired private Facilities facilities;
    @Autowired private Accounts accounts;

    @AfterEach
    void sign_out() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void a_picture_is_kept_once_and_shown_in_its_plan_only() throws IOException {
        SignedInAs.a(accounts, Role.COORDINATOR);
        var plan = plans.create("Piano con immagini");
        var other = plans.create("Altro piano");
        var section = plan.sections().getFirst();

        var first = kept(images.keep(section.id(), png(11)));
        var again = kept(images.keep(section.id(), png(11)));

        assertThat(again).isEqualTo(first);
        assertThat(images.find(plan.id(), first))
                .hasValueSatisfying(image -> {
                    assertThat(image.mediaType()).isEqualTo("image/png");
                    assertThat(image.width()).isEqualTo(11);
                });
        assertThat(images.find(other.id(), first)).isEmpty();
    }

    @Test
    void who_may_not_write_in_the_section_brings_no_picture_but_may_see_it() throws IOException {
        SignedInAs.a(accounts, Role.COORDINATOR);
        var plan = plans.create("Piano con immagini");
        var section = plan.sections().getFirst();
        var hash = kept(images.keep(section.id(), png(12)));

        SignedInAs.a(accounts, Role.READER);

        assertThat(images.keep(section.id(), png(13)))
                .isEqualTo(new PlanImages.Refused(PlanImages.Reason.FORBIDDEN));
        assertThat(images.find(plan.id(), hash)).isPresent();
    }

    @Test
    void the_document_has_the_picture_with_its_words_and_the_name_of_what_is_mentioned()
            throws IOException {
        SignedInAs.a(accounts, Role.COORDINATOR);
        var plan = plans.create("Piano con immagini");
        var section = plan.sections().getFirst();
        var hash = kept(images.keep(section.id(), png(14)));
        var hidden =
                facilities.register(
                        FacilityData.of(
                                        "Casa per minori",
                                        FacilityKind.CAS_MINORS,
                                        new IstatCode("054052"),
                                        new Provenance(
                                                "rosa-inserimento",
                                                java.time.LocalDate.of(2025, 1, 1)))
                                .visibility(Visibility.RESTRICTED)
                                .build());
        var json =
                """
                {"type":"doc","content":[
                 {"type":"image","attrs":{"image":"%s","width":50,"alt":"Una pianta"},"content":[{"type":"text","text":"Pianta"}]},
                 {"type":"paragraph","content":[
                  {"type":"reference","attrs":{"kind":"comune","id":"054052"}},
                  {"type":"text","text":" "},
                  {"type":"reference","attrs":{"kind":"facility","id":"%s"}},
                  {"type":"text","text":" "},
                  {"type":"reference","attrs":{"kind":"organisation","id":"nessuno"}}]},
                 {"type":"callout","content":[{"type":"paragraph","content":[{"type":"text","text":"Guida"}]}]}]}
                """
                        .formatted(hash, hidden.id());
        assertThat(plans.saveText(section.id(), section.version(), json))
                .isInstanceOf(TextChange.Saved.class);

        var blocks = blocks(plan);
        SignedInAs.a(accounts, Role.READER);
        var seenByReader = blocks(plan);

        assertThat(blocks)
                .filteredOn(Block.Picture.class::isInstance)
                .singleElement()
                .isInstanceOfSatisfying(
                        Block.Picture.class,
                        picture -> {
                            assertThat(picture.alt()).isEqualTo("Una pianta");
                            assertThat(picture.caption()).isEqualTo("Pianta");
                            assertThat(picture.widthMm()).isEqualTo(80);
                        });
        assertThat(words(blocks)).contains("Todi Casa per minori ente non più presente");
        assertThat(words(seenByReader)).contains("Todi struttura riservata ente non più presente");
        assertThat(words(blocks)).doesNotContain("Guida");
    }

    @Test
    void what_is_mentioned_is_found_by_name_and_place_as_the_person_may_see_it() {
        SignedInAs.a(accounts, Role.COORDINATOR);
        var office = new Provenance("rosa-inserimento", java.time.LocalDate.of(2025, 1, 1));
        facilities.register(
                FacilityData.of(
                                "Villa Zeffirino",
                                FacilityKind.CAS_MINORS,
                                new IstatCode("054052"),
                                office)
                        .visibility(Visibility.RESTRICTED)
                        .build());
        var coordinator = person(Role.COORDINATOR);
        var reader = person(Role.READER);
        var nowhere = new Passages(plans.create("Piano vuoto"), Locale.ITALIAN);

        assertThat(references.search("citta di cast", nowhere, reader, 5))
                .extracting(References.Named::name)
                .first()
                .isEqualTo("Città di Castello");
        assertThat(references.search("zeffirino todi", nowhere, coordinator, 5)).hasSize(1);
        assertThat(references.search("zeffirino", nowhere, reader, 5)).isEmpty();
        assertThat(references.search(" ", nowhere, reader, 5)).isEmpty();
    }

    private java.util.List<Block> blocks(Plan plan) {
        return documents
                .build(
                        plan.id(),
                        PlanDocuments.Options.whole(java.time.LocalDate.of(2025, 6, 1)).with(),
                        PlanDocuments.Audience.RESERVED)
                .blocks();
    }

    private static String words(java.util.List<Block> blocks) {
        var words = new StringBuilder();
        for (Block block : blocks) {
            if (block instanceof Block.Paragraph(var text)) {
                text.forEach(inline -> {
                    if (inline instanceof Inline.Text(String part, _)) {
                        words.append(part);
                    }
                });
                words.append('\n');
            }
        }
        return words.toString();
    }

    private static rosa.identity.SignedIn person(Role role) {
        return new rosa.identity.SignedIn(
                new rosa.shared.AccountId("prova"),
                "Prova",
                java.util.Set.of(role),
                null,
                java.util.Set.of());
    }

    private static String kept(PlanImages.Upload upload) {
        return switch (upload) {
            case PlanImages.Kept(String hash) -> hash;
            case PlanImages.Refused(var reason) -> throw new AssertionError(reason);
        };
    }

    private static byte[] png(int width) throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, 7, BufferedImage.TYPE_INT_RGB), "png", out);
        return out.toByteArray();
    }
}
