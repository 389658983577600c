package rosa.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;
import rosa.RosaTest;
import rosa.export.Template;
import rosa.identity.Accounts;
import rosa.identity.Role;
import rosa.shared.Messages;

@RosaTest
class InstitutionTemplateTest {
    @Autowired private InstitutionTemplate template;
    @Autowired private Accounts accounts;

    @AfterEach
    void sign_out() {
        SignedInAs.a(accounts, Role.COORDINATOR);
        template.remove();
        SecurityContextHolder.clearContext();
    }

    @Test
    void a_template_is_kept_replaced_and_removed() throws IOException {
        SignedInAs.a(accounts, Role.COORDINATOR);
        byte[] first = docx("{{titolo}}");
        byte[] second = docx("{{ente}}");

        assertThat(template.inUse()).isEmpty();
        assertThat(template.replace("carta.docx", first)).isNull();
        assertThat(template.file()).hasValueSatisfying(file -> assertThat(file).isEqualTo(first));
        assertThat(template.replace("nuova.docx", second)).isNull();
        assertThat(template.description())
                .hasValueSatisfying(one -> {
                    assertThat(one.fileName()).isEqualTo("nuova.docx");
                    assertThat(one.size()).isEqualTo(second.length);
                });
        assertThat(template.inUse())
                .hasValueSatisfying(one -> assertThat(one.file()).isEqualTo(second));
        template.remove();

        assertThat(template.description()).isEmpty();
        assertThat(template.inUse()).isEmpty();
    }

    @Test
    void a_bad_file_leaves_the_template_as_it_was_and_says_what_to_do() throws IOException {
        SignedInAs.a(accounts, Role.ADMINISTRATOR);
        template.replace("carta.docx", docx("Ufficio"));

        var problem = template.replace("x.docx", docx("{{numero}}"));
        var other = template.replace("x.docx", "testo".getBytes(StandardCharsets.UTF_8));

        assertThat(problem).isEqualTo(new Template.Checked.Unfit("fields", "{{numero}}"));
        assertThat(other).isEqualTo(new Template.Checked.Unfit("type", ""));
        for (String reason :
                "bomb damaged doctype dotx embedded encrypted fields large links macro place revisions type"
                        .split(" ", -1)) {
            assertThat(Messages.text(Locale.ITALIAN, "plan.template.bad." + reason, "x"))
                    .doesNotStartWith("!")
                    .hasSizeGreaterThan(40);
        }
        assertThat(template.description().orElseThrow().fileName()).isEqualTo("carta.docx");
    }

    @Test
    void only_coordinators_and_administrators_may_touch_it() {
        SignedInAs.a(accounts, Role.MEMBER);

        assertThatThrownBy(() -> template.replace("x.docx", docx("Testo")))
                .isInstanceOf(Plans.NotAllowed.class);
        assertThatThrownBy(() -> template.remove()).isInstanceOf(Plans.NotAllowed.class);
        assertThatThrownBy(() -> template.file()).isInstanceOf(Plans.NotAllowed.class);
        assertThat(template.inUse()).isEmpty();
    }

    private static byte[] docx(String text) throws IOException {
        try (var document = new XWPFDocument()) {
            document.createParagraph().createRun().setText(text);
            var out = new ByteArrayOutputStream();
            document.write(out);
            return out.toByteArray();
        }
    }
}
