package rosa.distribution.model;

/// Data that have a day and sources of their own.
public enum Datum {
    RESIDENTS,
    PLACES,
    PRESENCES
}
