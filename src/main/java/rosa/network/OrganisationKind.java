package rosa.network;

/// What an organisation is at the table.
public enum OrganisationKind {
    /// Prefettura-UTG.
    PREFETTURA,
    /// Questura.
    QUESTURA,
    /// Commissione territoriale per il riconoscimento della protezione.
    COMMISSIONE_TERRITORIALE,
    /// Tribunale per i minorenni.
    TRIBUNALE_MINORENNI,
    /// Regione.
    REGIONE,
    /// Association of comuni.
    ANCI,
    /// Provincia.
    PROVINCIA,
    /// A comune as an institution.
    COMUNE,
    /// Zona sociale.
    ZONA_SOCIALE,
    /// Unione di comuni.
    UNIONE_COMUNI,
    /// Azienda USL.
    USL,
    /// Azienda ospedaliera.
    HOSPITAL,
    /// Ufficio scolastico.
    SCHOOL_OFFICE,
    /// Centro provinciale per l'istruzione degli adulti.
    CPIA,
    /// Employment agency.
    ARPAL,
    /// Who runs facilities: cooperative, association, company.
    ENTE_GESTORE,
    /// Other body of the third sector.
    THIRD_SECTOR,
    /// Trade union.
    TRADE_UNION,
    /// Employer or their association.
    EMPLOYER,
    /// None of these.
    OTHER;

    /// The word the graph and the files use, such as `prefettura`.
    public String key() {
        return Keys.of(this);
    }

    /// What the word stands for; throws if nothing.
    public static OrganisationKind of(String key) {
        return Keys.find(OrganisationKind.class, key);
    }
}
