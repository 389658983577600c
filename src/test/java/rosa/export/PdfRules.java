package rosa.export;

import java.io.ByteArrayInputStream;
import java.util.List;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion.Status;

/// What veraPDF, the reference validator of PDF/A and PDF/UA, finds wrong in a file.
public final class PdfRules {
    private PdfRules() {}

    public static List<String> violations(byte[] pdf, PDFAFlavour rules) throws Exception {
        try (var parser =
                Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), rules)) {
            return Foundries.defaultInstance()
                    .createValidator(rules, false)
                    .validate(parser)
                    .getTestAssertions()
                    .stream()
                    .filter(assertion -> assertion.getStatus() == Status.FAILED)
                    .map(assertion ->
                            assertion.getRuleId().getClause() + " " + assertion.getMessage())
                    .distinct()
                    .toList();
        }
    }
}
