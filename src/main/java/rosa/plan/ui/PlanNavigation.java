package rosa.plan.ui;

import rosa.plan.PlanId;
import rosa.plan.SectionId;

/// The addresses of the plan's screens.
public final class PlanNavigation {
    /// The list of plans.
    public static final String PLANS = "piano";

    static final String PLAN = "plan";
    static final String SECTION = "sezione";
    static final String TAB = "scheda";
    static final String FIGURES = "dati-vivi";
    static final String SINCE = "dal";
    static final String ONLY = "solo";

    private PlanNavigation() {}

    /// A plan, opened at its first section.
    public static String plan(PlanId plan) {
        return PLANS + "/" + plan;
    }

    /// The page of a plan's live data.
    static String figures(PlanId plan) {
        return plan(plan) + "/" + FIGURES;
    }

    /// A plan, opened at a section.
    public static String section(PlanId plan, SectionId section) {
        return plan(plan) + "?" + SECTION + "=" + section;
    }
}
