/// Reads Word documents: a DOCX that an office brings becomes texts under the schema of plan
/// sections, with a list of what could not be kept. Knows Apache POI inside `word.internal` only.
/// What becomes of the texts is the plan's business.
@NullMarked
@ApplicationModule(
        displayName = "Word",
        allowedDependencies = {"shared", "document", "document::model"})
package rosa.word;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
