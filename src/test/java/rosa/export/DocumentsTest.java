package rosa.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class DocumentsTest {
    @Test
    void peek() throws Exception {
        Files.write(
                Path.of("/tmp/poi/plan.docx"), SampleDocuments.docx(SampleDocuments.plan(true)));
        assertThat(true).isTrue();
    }
}
