package rosa.network.ui;

import rosa.network.Organisation;

/// An organisation with what it runs on the day.
record OrganisationRow(Organisation organisation, String seat, Totals runs, int people) {}
