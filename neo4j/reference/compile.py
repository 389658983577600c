#!/usr/bin/env python3
"""Compiles the reference tables of this folder from a folder of downloaded source files.

    python3 compile.py DIR

DIR holds umbria_comuni.csv, umbria_adiacenze.csv, umbria_sai_progetti_2022.csv and
italia_comuni.csv. The tables are committed: this is needed only when a source is renewed.
Standard library only; equal inputs give equal bytes.
"""
import csv
import re
import sys
import unicodedata
from pathlib import Path

HERE = Path(__file__).resolve().parent
SMALL_WORDS = {"di", "del", "dello", "della", "dei", "sul", "in", "e"}

SOURCES = [
    # id, title, publisher, licence, date, own_knowledge, note
    ("istat-codici", "Codici statistici delle unità amministrative territoriali", "Istat", "CC BY 4.0", "2023-01-01", False, "Codice, denominazione, codice catastale, provincia e regione."),
    ("istat-superfici-2019", "Superfici delle unità amministrative a fini statistici", "Istat", "CC BY 3.0 IT", "2019-01-01", False, "Superficie al 1° gennaio 2019."),
    ("istat-geografia-2011", "Dati geografici dei comuni: sede municipale e altimetria", "Istat", "CC BY 3.0 IT", "2011-10-09", False, "Coordinate del municipio convertite da UTM 32N a WGS84."),
    ("openpolis-confini", "Confini amministrativi in GeoJSON e TopoJSON (elaborazione di dati Istat)", "openpolis / Istat", "CC BY 4.0", "2023-01-01", False, "Se ne riportano solo fatti singoli: quali comuni confinano, per quanti chilometri, e un punto interno per l'etichetta. I poligoni non sono distribuiti."),
    ("istat-censimento-2001", "14° Censimento generale della popolazione", "Istat", "CC BY 3.0 IT", "2001-10-21", False, "Popolazione residente legale."),
    ("istat-censimento-2011", "15° Censimento generale della popolazione", "Istat", "CC BY 3.0 IT", "2011-10-09", False, "Popolazione residente legale."),
    ("istat-censimento-2020", "Censimento permanente della popolazione", "Istat", "CC BY 4.0", "2020-12-31", False, "Popolazione residente al 31 dicembre 2020."),
    ("anpr-2024", "Residenti in ANPR per comune", "Ministero dell'Interno", "CC0 1.0", "2024-01-10", False, "Popolazione iscritta in anagrafe il 10 gennaio 2024."),
    ("istat-aree-interne-2020", "Mappa delle Aree Interne 2020", "Istat / NUVAP – Dipartimento per le politiche di coesione", "CC BY 4.0", "2020-12-31", False, "Classe (A polo … F ultraperiferico), minuti al polo, polo di riferimento."),
    ("istat-sll-2021", "Sistemi locali del lavoro 2021", "Istat", "CC BY 4.0", "2021-12-31", False, "Il sistema prende il nome dal comune principale, anche fuori regione."),
    ("dpcoe-aree-snai-2021-2027", "Elenco delle aree della Strategia nazionale per le aree interne 2021-2027", "Dipartimento per le politiche di coesione", "CC BY 4.0", "2023-01-01", False, ""),
    ("prefetture", "Prefetture-UTG e circoscrizioni provinciali", "Ministero dell'Interno", "Fatti", "2023-01-01", False, "La circoscrizione coincide con la provincia."),
    ("regione-anci-piano", "Piano regionale di accoglienza: 12 ambiti", "Regione Umbria / ANCI Umbria", "Fatti", "2015-12-31", False, "Appartenenza dei comuni alle 12 zone sociali, confrontata con gli ambiti del piano; la data del piano è indicativa (2014-2015)."),
    ("anci-umbria-sai-2022", "La rete SAI in Umbria", "ANCI Umbria", "Fatti", "2022-12-31", False, "16 progetti, 548 posti in tutto. È ufficiale solo il totale; i posti per progetto, dove indicati, sono notizie di stampa."),
    ("rosa-zone-sociali", "Numerazione e comuni capofila delle zone sociali", "ROSA", "Fatti", "2024-01-10", True, "Da conoscenza diretta, non confrontata con una fonte pubblicata: verificare con la Regione."),
    ("rosa-usl", "USL, distretti sanitari e loro comuni", "ROSA", "Fatti", "2024-01-10", True, "Da conoscenza diretta, non confrontata con una fonte pubblicata; il numero dei comuni (38 + 54) corrisponde a quello noto delle due aziende."),
    ("rosa-cratere-2016", "Comuni del cratere del sisma 2016", "ROSA", "Fatti", "2016-11-30", True, "Allegati al decreto-legge 189/2016, riportati da conoscenza diretta: 15 comuni umbri, da verificare sugli allegati."),
    ("rosa-istituzioni", "Denominazione e sede delle istituzioni del territorio", "ROSA", "Fatti", "2024-01-10", True, "Denominazioni correnti, senza recapiti; da verificare con ciascun ente."),
    ("rosa-inserimento", "Inserimento manuale in ROSA", "ROSA", "Dato dell'ente che lo inserisce", "2024-01-10", False, "Chi e quando l'ha inserito è nel registro delle modifiche."),
]

# file, column, source, as of
COLUMNS = [
    ("comuni.csv", "istat", "istat-codici"), ("comuni.csv", "name", "istat-codici"),
    ("comuni.csv", "cadastral_code", "istat-codici"), ("comuni.csv", "area_km2", "istat-superfici-2019"),
    ("comuni.csv", "lat", "istat-geografia-2011"), ("comuni.csv", "lon", "istat-geografia-2011"),
    ("comuni.csv", "label_lat", "openpolis-confini"), ("comuni.csv", "label_lon", "openpolis-confini"),
    ("comuni.csv", "altitude_min_m", "istat-geografia-2011"), ("comuni.csv", "altitude_max_m", "istat-geografia-2011"),
    ("residents.csv", "people (2001)", "istat-censimento-2001"), ("residents.csv", "people (2011)", "istat-censimento-2011"),
    ("residents.csv", "people (2020)", "istat-censimento-2020"), ("residents.csv", "people (2024)", "anpr-2024"),
    ("snai.csv", "code", "istat-aree-interne-2020"), ("snai.csv", "minutes_to_pole", "istat-aree-interne-2020"),
    ("snai.csv", "pole", "istat-aree-interne-2020"), ("poles.csv", "istat", "istat-codici"), ("poles.csv", "name", "istat-codici"),
    ("borders.csv", "km", "openpolis-confini"),
    ("memberships.csv", "territory (regione)", "istat-codici"), ("memberships.csv", "territory (provincia)", "istat-codici"),
    ("memberships.csv", "territory (prefettura)", "prefetture"), ("memberships.csv", "territory (zona-sociale)", "regione-anci-piano"),
    ("memberships.csv", "territory (usl)", "rosa-usl"), ("memberships.csv", "territory (distretto)", "rosa-usl"),
    ("memberships.csv", "territory (sll)", "istat-sll-2021"), ("memberships.csv", "territory (area-snai)", "dpcoe-aree-snai-2021-2027"),
    ("memberships.csv", "territory (cratere)", "rosa-cratere-2016"),
    ("territories.csv", "code (zona-sociale)", "rosa-zone-sociali"), ("territories.csv", "seat (zona-sociale)", "rosa-zone-sociali"),
    ("territories.csv", "name (usl, distretto)", "rosa-usl"), ("territories.csv", "seat (usl)", "rosa-usl"),
    ("territories.csv", "parent (distretto)", "rosa-usl"), ("territories.csv", "code, name (sll)", "istat-sll-2021"),
    ("territories.csv", "name (area-snai)", "dpcoe-aree-snai-2021-2027"), ("territories.csv", "name (cratere)", "rosa-cratere-2016"),
    ("sai_projects.csv", "holder", "anci-umbria-sai-2022"), ("sai_projects.csv", "category", "anci-umbria-sai-2022"),
    ("sai_projects.csv", "indicative_places", "anci-umbria-sai-2022"),
    ("organisations.csv", "name, seat", "rosa-istituzioni"), ("organisations.csv", "name, seat (comune)", "istat-codici"),
]
DATE = {source[0]: source[4] for source in SOURCES}
OWN = {source[0]: source[5] for source in SOURCES}


def rows(folder, name):
    with open(folder / name, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def write(name, header, lines):
    with open(HERE / name, "w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(header)
        writer.writerows([text(cell) for cell in line] for line in lines)


def text(cell):
    return str(cell).lower() if isinstance(cell, bool) else cell


def slug(name):
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")


def titled(name):
    words = name.lower().split()
    return " ".join(w if i and w in SMALL_WORDS else w.capitalize() for i, w in enumerate(words))


def whole_or_half(minutes):
    return minutes.rstrip("0").rstrip(".") if "." in minutes else minutes


def main(folder):
    comuni = sorted(rows(folder, "umbria_comuni.csv"), key=lambda c: c["istat"])
    italy = rows(folder, "italia_comuni.csv")
    by_name = {c["nome"]: c["istat"] for c in comuni}
    seat_of_sll = {c["nome"].upper(): c["istat"] for c in italy if c["cod_reg"] in ("9", "10", "12")}

    write("sources.csv", ["id", "title", "publisher", "licence", "date", "own_knowledge", "note"], SOURCES)
    write("columns.csv", ["file", "column", "source", "as_of", "own_knowledge"],
          [(f, c, s, DATE[s], OWN[s]) for f, c, s in COLUMNS])
    write("comuni.csv",
          ["istat", "name", "cadastral_code", "area_km2", "lat", "lon", "label_lat", "label_lon", "altitude_min_m", "altitude_max_m", "source", "as_of"],
          [(c["istat"], c["nome"], c["catasto"], c["area_km2"], c["lat_municipio"], c["lon_municipio"], c["lat_interno"], c["lon_interno"],
            c["alt_min_m"], c["alt_max_m"], "istat-codici", DATE["istat-codici"]) for c in comuni])

    counts = [("pop_2001", "istat-censimento-2001", "census"), ("pop_2011", "istat-censimento-2011", "census"),
              ("pop_cens_2020", "istat-censimento-2020", "census"), ("pop_anpr_2024_01_10", "anpr-2024", "registry")]
    write("residents.csv", ["istat", "date", "people", "kind", "source"],
          [(c["istat"], DATE[s], c[column], kind, s) for c in comuni for column, s, kind in counts])

    pole_names = {c["snai_polo_istat"]: c["snai_polo"] for c in comuni}
    umbrian = {c["istat"] for c in comuni}
    write("poles.csv", ["istat", "name", "in_umbria", "source", "as_of"],
          [(p, n, p in umbrian, "istat-codici", DATE["istat-codici"]) for p, n in sorted(pole_names.items())])
    write("snai.csv", ["istat", "year", "code", "minutes_to_pole", "pole", "source", "as_of"],
          [(c["istat"], 2020, c["snai_cod"], whole_or_half(c["snai_minuti_polo"]), c["snai_polo_istat"],
            "istat-aree-interne-2020", DATE["istat-aree-interne-2020"]) for c in comuni])
    write("borders.csv", ["istat_a", "istat_b", "km", "source", "as_of"],
          sorted((*sorted((b["istat_a"], b["istat_b"])), b["confine_km"], "openpolis-confini", DATE["openpolis-confini"])
                 for b in rows(folder, "umbria_adiacenze.csv")))

    territories, memberships = {}, []

    def belongs(comune, kind, code, name, seat, parent, described_by, member_by):
        ident = f"{kind}:{code}"
        territories[ident] = (ident, kind, code, name, seat, parent, described_by, DATE[described_by])
        memberships.append((comune["istat"], ident, member_by, DATE[member_by]))

    for c in comuni:
        usl = c["usl"].rsplit(" ", 1)[1]
        province = c["istat"][:3]
        seat = by_name[c["provincia"]]
        belongs(c, "regione", "10", "Umbria", by_name["Perugia"], "", "istat-codici", "istat-codici")
        belongs(c, "provincia", province, f"Provincia di {c['provincia']}", seat, "regione:10", "istat-codici", "istat-codici")
        belongs(c, "prefettura", c["sigla"], c["prefettura"], seat, "", "prefetture", "prefetture")
        belongs(c, "zona-sociale", c["zona_sociale"], f"Zona sociale {c['zona_sociale']} – {c['zona_sociale_capofila']}",
                by_name[c["zona_sociale_capofila"]], "", "rosa-zone-sociali", "regione-anci-piano")
        belongs(c, "usl", usl, c["usl"], by_name["Perugia" if usl == "1" else "Terni"], "", "rosa-usl", "rosa-usl")
        belongs(c, "distretto", slug(c["distretto_sanitario"]), f"Distretto {c['distretto_sanitario']}", "", f"usl:{usl}", "rosa-usl", "rosa-usl")
        belongs(c, "sll", c["sll_2021_cod"].zfill(4), titled(c["sll_2021"]), seat_of_sll[c["sll_2021"]], "", "istat-sll-2021", "istat-sll-2021")
        if c["area_snai"]:
            belongs(c, "area-snai", slug(c["area_snai"]), c["area_snai"], "", "", "dpcoe-aree-snai-2021-2027", "dpcoe-aree-snai-2021-2027")
        if c["cratere_sisma_2016"] == "1":
            belongs(c, "cratere", "sisma-2016", "Cratere del sisma 2016", "", "", "rosa-cratere-2016", "rosa-cratere-2016")
    write("territories.csv", ["id", "kind", "code", "name", "seat", "parent", "source", "as_of"],
          sorted(territories.values(), key=lambda t: (t[1], t[2].zfill(4))))
    write("memberships.csv", ["istat", "territory", "source", "as_of"], memberships)

    note = {
        "054018": "La Nazione, senza data",
        "054024": "La Nazione, senza data; nell'elenco openpolis 2023 si leggono 35 posti in 9 righe, forse incompleto",
        "054037": "La Nazione, senza data",
        "054039": "La Nazione, senza data; 75 nel bando 2014-2016 secondo ANCI Umbria",
        "055032": "ANCI Umbria: da 25 a 89 con il bando 2014-2016; può comprendere più categorie",
    }
    category = {"ORDINARI": "ord", "MSNA": "msna", "DM-DS": "dm-ds"}
    write("sai_projects.csv",
          ["id", "holder", "holder_name", "category", "indicative_places", "indicative_note", "source", "as_of"],
          sorted((f"sai-{p['istat']}-{category[p['categoria']]}", f"comune-{p['istat']}", f"Comune di {p['ente_titolare']}",
                  category[p["categoria"]], p["posti_indicativi"], note[p["istat"]] if p["posti_indicativi"] else "", "anci-umbria-sai-2022", p["data_riferimento"])
                 for p in rows(folder, "umbria_sai_progetti_2022.csv")))
    write("organisations.csv", ["id", "name", "kind", "seat", "operates_in", "source", "as_of"], institutions(comuni, by_name, territories))


def institutions(comuni, by_name, territories):
    pg, tr = by_name["Perugia"], by_name["Terni"]
    own = ("rosa-istituzioni", DATE["rosa-istituzioni"])
    of = "istat-codici", DATE["istat-codici"]
    fixed = [
        ("prefettura-pg", "Prefettura-UTG di Perugia", "prefettura", pg, "prefettura:PG"),
        ("prefettura-tr", "Prefettura-UTG di Terni", "prefettura", tr, "prefettura:TR"),
        ("questura-pg", "Questura di Perugia", "questura", pg, "provincia:054"),
        ("questura-tr", "Questura di Terni", "questura", tr, "provincia:055"),
        ("commissione-territoriale-pg", "Commissione territoriale per il riconoscimento della protezione internazionale – Sezione di Perugia", "commissione-territoriale", pg, "regione:10"),
        ("tribunale-minorenni-pg", "Tribunale per i minorenni di Perugia", "tribunale-minorenni", pg, "regione:10"),
        ("regione-umbria", "Regione Umbria", "regione", pg, "regione:10"),
        ("anci-umbria", "ANCI Umbria", "anci", pg, "regione:10"),
        ("provincia-054", "Provincia di Perugia", "provincia", pg, "provincia:054"),
        ("provincia-055", "Provincia di Terni", "provincia", tr, "provincia:055"),
        ("usl-umbria-1", "USL Umbria 1", "usl", pg, "usl:1"),
        ("usl-umbria-2", "USL Umbria 2", "usl", tr, "usl:2"),
        ("ospedale-pg", "Azienda ospedaliera di Perugia", "hospital", pg, "regione:10"),
        ("ospedale-tr", "Azienda ospedaliera Santa Maria di Terni", "hospital", tr, "regione:10"),
        ("ufficio-scolastico", "Ufficio scolastico regionale per l'Umbria", "school-office", pg, "regione:10"),
        ("cpia-pg", "CPIA di Perugia", "cpia", pg, "provincia:054"),
        ("cpia-tr", "CPIA di Terni", "cpia", tr, "provincia:055"),
        ("arpal-umbria", "ARPAL Umbria", "arpal", pg, "regione:10"),
        ("unione-trasimeno", "Unione dei Comuni del Trasimeno", "unione-comuni", by_name["Castiglione del Lago"], "area-snai:unione-di-comuni-del-trasimeno"),
    ]
    result = [(*line, *own) for line in fixed]
    for ident, kind, code, name, seat, *_ in sorted(territories.values()):
        if kind == "zona-sociale":
            result.append((f"zona-sociale-{code}", name, "zona-sociale", seat, ident, *own))
    for c in comuni:
        result.append((f"comune-{c['istat']}", f"Comune di {c['nome']}", "comune", c["istat"], "", *of))
    return result


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    main(Path(sys.argv[1]))
