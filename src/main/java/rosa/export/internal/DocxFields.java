package rosa.export.internal;

import java.util.function.Supplier;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTR;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTText;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STFldCharType;

/// Writes runs of text and fields, whose shown result stands until the word processor computes it
/// anew.
final class DocxFields {
    private DocxFields() {}

    static void text(CTR run, String text) {
        keepSpaces(run.addNewT(), OfficeText.clean(text));
    }

    /// A field with its result, for example `PAGE` with "1".
    static void field(CTP paragraph, String instruction, String result) {
        field(paragraph::addNewR, instruction, result);
    }

    static void field(Supplier<CTR> runs, String instruction, String result) {
        begin(runs, instruction);
        text(runs.get(), result);
        end(runs);
    }

    static void begin(Supplier<CTR> runs, String instruction) {
        runs.get().addNewFldChar().setFldCharType(STFldCharType.BEGIN);
        keepSpaces(runs.get().addNewInstrText(), " " + instruction + " ");
        runs.get().addNewFldChar().setFldCharType(STFldCharType.SEPARATE);
    }

    static void end(Supplier<CTR> runs) {
        runs.get().addNewFldChar().setFldCharType(STFldCharType.END);
    }

    private static void keepSpaces(CTText target, String text) {
        target.setStringValue(text);
        target.setSpace(org.apache.xmlbeans.impl.xb.xmlschema.SpaceAttribute.Space.PRESERVE);
    }
}
