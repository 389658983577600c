package rosa.plan.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZonedDateTime;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.security.core.context.SecurityContextHolder;
import rosa.RosaTest;
import rosa.database.Graph;
import rosa.identity.Accounts;
import rosa.identity.AuditLog;
import rosa.identity.Role;
import rosa.plan.Plan;
import rosa.plan.PlanImages;
import rosa.plan.Plans;
import rosa.plan.Section;
import rosa.plan.SignedInAs;
import rosa.plan.TextChange;
import rosa.shared.Formats;

/// Pictures that nothing of their plan uses any more are let go, the others stay.
@RosaTest
class ImageCollectionTest {
    @Autowired private Plans plans;
    @Autowired private PlanImages images;
    @Autowired private Neo4jClient client;
    @Autowired private Graph graph;
    @Autowired private AuditLog audit;
    @Autowired private Accounts accounts;
    @Autowired private Clock clock;

    @AfterEach
    void sign_out() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void what_no_text_revision_or_draft_uses_is_let_go_after_a_month() throws IOException {
        SignedInAs.a(accounts, Role.COORDINATOR);
        Plan plan = plans.create("Piano con immagini vecchie");
        Section section = plan.sections().getFirst();
        String unused = kept(section, 71);
        String used = kept(section, 72);
        String before = kept(section, 73);
        String draft = kept(section, 74);
        Section written = saved(section.id(), section.textVersion(), before);
        Section now = saved(section.id(), written.textVersion(), used);
        plans.keepDraft(section.id(), now.textVersion(), text(draft));

        collectAfter(ImageCollection.GRACE.minusDays(1));

        assertThat(images.find(plan.id(), unused)).isPresent();

        collectAfter(ImageCollection.GRACE.plusDays(1));

        assertThat(images.find(plan.id(), unused)).isEmpty();
        assertThat(images.find(plan.id(), used)).isPresent();
        assertThat(images.find(plan.id(), before)).isPresent();
        assertThat(images.find(plan.id(), draft)).isPresent();
        assertThat(bytesKept(unused)).isZero();
    }

    @Test
    void a_picture_stays_while_another_plan_uses_it() throws IOException {
        SignedInAs.a(accounts, Role.COORDINATOR);
        Plan plan = plans.create("Piano che non la usa");
        Plan other = plans.create("Piano che la usa");
        String hash = kept(plan.sections().getFirst(), 75);
        Section there = other.sections().getFirst();
        assertThat(kept(there, 75)).isEqualTo(hash);
        saved(there.id(), there.textVersion(), hash);

        collectAfter(ImageCollection.GRACE.plusDays(1));

        assertThat(images.find(plan.id(), hash)).isEmpty();
        assertThat(images.find(other.id(), hash)).isPresent();
    }

    @Test
    void a_night_is_as_long_as_it_is_until_ten_past_three_in_rome() {
        var summer = ZonedDateTime.of(2026, 3, 29, 0, 10, 0, 0, Formats.ROME);

        assertThat(PlanNights.untilNext(summer)).isEqualTo(Duration.ofHours(2));
        assertThat(PlanNights.untilNext(summer.plusHours(2))).isEqualTo(Duration.ofHours(24));
    }

    private void collectAfter(Duration time) {
        var later = Clock.offset(clock, time);
        new ImageCollection(client, graph, audit, later).collect();
    }

    private long bytesKept(String hash) {
        return client.query("MATCH (i:PlanImage {hash: $hash}) RETURN count(i)")
                .bind(hash)
                .to("hash")
                .fetchAs(Long.class)
                .one()
                .orElseThrow();
    }

    private Section saved(rosa.plan.SectionId id, int version, String image) {
        return switch (plans.saveText(id, version, text(image))) {
            case TextChange.Saved(Section now) -> now;
            case TextChange other -> throw new AssertionError(other.toString());
        };
    }

    private static String text(String image) {
        return "{\"type\":\"doc\",\"content\":[{\"type\":\"image\",\"attrs\":{\"image\":\"%s\"}}]}"
                .formatted(image);
    }

    private String kept(Section section, int width) throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, 9, BufferedImage.TYPE_INT_RGB), "png", out);
        return switch (images.keep(section.id(), out.toByteArray())) {
            case PlanImages.Kept(String hash) -> hash;
            case PlanImages.Refused refused -> throw new AssertionError(refused.toString());
        };
    }
}
