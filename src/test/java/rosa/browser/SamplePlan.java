package rosa.browser;

import com.microsoft.playwright.Page;
import java.util.List;

/// A plan as the office would write it, for pictures.
public final class SamplePlan {
    private static final String TITLE = "Piano di gestione dell’accoglienza";
    private static final String SECTION = "Analisi dei fabbisogni";

    private SamplePlan() {}

    /// Makes the plan from the list of plans, writes one section with live figures and a table, and
    /// stays there.
    ///
    /// @return the section's address
    public static String write(Page page) {
        Author author = new Author(page, new Mouse(page));
        author.createPlan(TITLE);
        author.openSection(SECTION);
        author.goToEnd(SECTION);
        author.write(" Nel territorio risiedono ");
        author.insertFigure("residenti", "Residenti", "Tutto il territorio");
        author.write(" persone. I posti in CAS sono ");
        author.insertFigure("posti in cas", "Posti in CAS, in numero", "Tutto il territorio");
        author.write("; la quota del comune di Todi è ");
        author.insertFigure(
                "quota residua di", "Quota residua di un comune", "Todi", "La regola in vigore");
        author.write(" posti.");
        author.press("Enter");
        author.insertTable(
                List.of(
                        "Fase",
                        "Comuni",
                        "Posti",
                        "Prima",
                        "Todi, Marsciano",
                        "60",
                        "Seconda",
                        "Gubbio, Gualdo Tadino",
                        "80"));
        author.press("ControlOrMeta+s");
        author.waitUntilSaved();
        return page.url();
    }
}
