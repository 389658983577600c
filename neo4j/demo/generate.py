#!/usr/bin/env python3
"""Writes the demonstration data of this folder.

    python3 generate.py

Every facility, organisation, person, price and count is invented; only the totals of calibration.csv
follow published figures. Seeded: equal inputs give equal bytes. Standard library only.
"""
import csv
import datetime
import math
import random
from pathlib import Path

HERE = Path(__file__).resolve().parent
REFERENCE = HERE.parent / "reference"
RANDOM = random.Random(54055)
CALIBRATED = "2025-09-30"
TAIL = ("demo", CALIBRATED, "true")

# Comune → number of CAS. Small centres are many in Terni, large ones few.
CAS = {
    "Perugia": 13, "Terni": 27, "Foligno": 6, "Spoleto": 5, "Città di Castello": 4, "Gubbio": 3, "Assisi": 3, "Corciano": 3,
    "Bastia Umbra": 2, "Marsciano": 3, "Todi": 3, "Umbertide": 2, "Castiglione del Lago": 2, "Magione": 2, "Gualdo Tadino": 2,
    "Spello": 1, "Trevi": 1, "Deruta": 1, "Piegaro": 1, "Panicale": 1, "Massa Martana": 1, "Nocera Umbra": 1, "Torgiano": 1,
    "Gualdo Cattaneo": 1, "Passignano sul Trasimeno": 1, "Narni": 5, "Amelia": 4, "Orvieto": 4, "Acquasparta": 2, "San Gemini": 2,
    "Stroncone": 1, "Montecastrilli": 1, "Avigliano Umbro": 1, "Fabro": 1, "Attigliano": 1, "Arrone": 1, "Montefranco": 1,
}
# The largest centres: comune → places each (75 to 80), then the middle ones.
LARGE = {"Perugia": [80, 78, 75], "Foligno": [78], "Spoleto": [76], "Città di Castello": [75], "Gubbio": [75], "Terni": [80, 75]}
MIDDLE = {
    "Perugia": [50, 44, 36, 28], "Foligno": [40, 28], "Spoleto": [36, 24], "Città di Castello": [36, 20], "Assisi": [36, 20],
    "Corciano": [40, 22], "Bastia Umbra": [30], "Marsciano": [32], "Todi": [36], "Umbertide": [38], "Castiglione del Lago": [30],
    "Magione": [28], "Gualdo Tadino": [26], "Gubbio": [28], "Piegaro": [24], "Panicale": [20], "Nocera Umbra": [22], "Trevi": [20],
    "Deruta": [24], "Narni": [34, 18], "Amelia": [28], "Orvieto": [30, 20], "Acquasparta": [18], "Terni": [36, 26, 20],
}
SAI = {  # project → places, sites' comuni
    "sai-054008-ord": (20, ["Castel Ritaldi"]), "sai-054015-msna": (15, ["Corciano"]), "sai-054018-ord": (39, ["Foligno", "Bevagna"]),
    "sai-054023-ord": (25, ["Gualdo Tadino", "Fossato di Vico"]), "sai-054024-ord": (40, ["Gubbio"]), "sai-054026-ord": (25, ["Magione"]),
    "sai-054028-ord": (22, ["Massa Martana", "Todi"]), "sai-054037-msna": (9, ["Panicale"]), "sai-054039-ord": (65, ["Perugia"]),
    "sai-054051-ord": (54, ["Spoleto", "Campello sul Clitunno"]), "sai-055022-dm-ds": (20, ["Narni"]), "sai-055022-msna": (20, ["Narni"]),
    "sai-055022-ord": (60, ["Narni", "Amelia", "Otricoli"]), "sai-055023-msna": (20, ["Orvieto"]), "sai-055032-msna": (25, ["Terni"]),
    "sai-055032-ord": (89, ["Terni", "Stroncone"]),
}
MANAGERS = [
    ("Ponte Lieto", "054039"), ("Valle Serena", "054018"), ("Il Filo Rosso", "055032"), ("Orizzonte Verde", "054051"),
    ("La Corte Aperta", "054013"), ("Sentieri Comuni", "055032"), ("Casa dei Venti", "054024"), ("Nuova Riva", "054009"),
    ("Le Due Sponde", "055022"), ("Colle Amico", "054052"), ("Terra e Pane", "055023"), ("Arco di Luce", "054001"),
    ("Passo dopo Passo", "055032"), ("Radici Mobili", "054023"),
]
CALIBRATION = [  # date, presences in CAS, in SAI, published?
    ("2024-03-31", 2225, 444, True), ("2024-06-30", 2128, 469, True), ("2024-09-30", 2176, 470, True), ("2024-12-31", 2252, 468, True),
    ("2025-03-31", 2286, 469, True), ("2025-06-30", 2339, 472, True), ("2025-09-30", 2388, 511, True), ("2025-12-31", 2371, 513, False),
    ("2026-03-31", 2343, 516, False), ("2026-06-30", 2318, 519, False), ("2026-09-30", 2296, 522, False),
]
CAS_PLACES, SAI_PLACES = 2390, 548
TREES = ["Tiglio", "Olmo", "Noce", "Leccio", "Ginestra", "Quercia", "Rovere", "Melograno", "Olivo", "Cipresso", "Acacia", "Gelso", "Sorbo", "Alloro", "Mandorlo", "Castagno", "Pioppo", "Betulla", "Corbezzolo", "Frassino"]


def rows(path):
    with open(path, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def write(name, header, lines):
    with open(HERE / name, "w", encoding="utf-8", newline="") as file:
        csv.writer(file, lineterminator="\n").writerows([header, *lines])


COMUNI = {c["name"]: c for c in rows(REFERENCE / "comuni.csv")}


def province(comune):
    return "pg" if COMUNI[comune]["istat"].startswith("054") else "tr"


def near(comune):
    """A point around the town hall, within a fifth of the comune's equivalent radius."""
    c = COMUNI[comune]
    radius = 0.2 * math.sqrt(float(c["area_km2"]) / math.pi)
    angle, r = RANDOM.uniform(0, 2 * math.pi), radius * math.sqrt(RANDOM.random())
    lat = float(c["lat"]) + r * math.sin(angle) / 111.2
    return f"{lat:.5f}", f"{float(c['lon']) + r * math.cos(angle) / (111.2 * math.cos(math.radians(lat))):.5f}"


def slug_number(prefix, number):
    return f"demo-{prefix}-{number:03d}"


class Site:
    """A facility under construction: its properties, its places on the calibrated day, its life."""

    def __init__(self, ident, name, comune, kind, places, category="", project=""):
        self.id, self.name, self.comune, self.kind, self.places = ident, name, comune, kind, places
        self.category, self.project = category, project
        self.opened, self.closed = datetime.date(2022 + RANDOM.randrange(2), RANDOM.randint(1, 12), 1), None
        self.point = near(comune)
        self.street = f"Via Esempio {RANDOM.randint(1, 120)}"
        self.manager = ""

    def unit_type(self):
        return "flat" if self.places <= 12 else "collective" if self.places <= 50 else "large-collective"

    def visibility(self):
        return "restricted" if self.kind == "cas-minors" or self.category == "msna" else "comune"

    def open_on(self, day):
        return self.opened <= day and (self.closed is None or day < self.closed)


def cas_sites():
    sites, number = [], 0
    for comune, count in CAS.items():
        known = LARGE.get(comune, []) + MIDDLE.get(comune, [])
        for index in range(count):
            number += 1
            places = known[index] if index < len(known) else RANDOM.choice([4, 5, 6, 6, 8, 8, 9, 10, 10, 12, 12])
            kind = "cas-adults"
            what = "Appartamento" if places <= 12 else "Casa" if places <= 50 else "Centro"
            sites.append(Site(slug_number("cas", number), f"{what} {TREES[number % len(TREES)]} {number} (demo)", comune, kind, places))
    for comune in ("Perugia", "Terni", "Foligno"):  # one centre for minors each, of middle size
        next(s for s in sites if s.comune == comune and 20 <= s.places <= 40).kind = "cas-minors"
    spread(sites, CAS_PLACES)
    late = [s for s in sites if s.unit_type() == "flat"]
    for site, opened in zip(RANDOM.sample(late, 7), ("2024-05-01", "2024-07-15", "2024-11-01", "2025-02-01", "2025-04-15", "2025-07-01", "2025-09-01")):
        site.opened = datetime.date.fromisoformat(opened)
    for comune, places, closed in (("Umbertide", 24, "2024-06-01"), ("Terni", 12, "2024-08-31"), ("Todi", 18, "2025-01-31"), ("Deruta", 10, "2025-06-15")):
        number += 1
        site = Site(slug_number("cas", number), f"Casa {TREES[number % len(TREES)]} {number} (demo)", comune, "cas-adults", places)
        site.closed = datetime.date.fromisoformat(closed)
        sites.append(site)
    return sites


def spread(sites, total):
    """Adds or takes single places on flats, then on houses, until the open sites sum to the total."""
    while (missing := total - sum(s.places for s in sites)) != 0:
        step = 1 if missing > 0 else -1
        for low, high in ((4, 12), (14, 49)):
            able = [s for s in sites if low <= s.places <= high and low <= s.places + step <= high]
            if able:
                RANDOM.choice(able).places += step
                break
        else:
            raise ValueError(f"{missing} places do not fit")


def sai_sites():
    sites, number = [], 0
    for project, (total, comuni) in SAI.items():
        left, category = total, project.split("-", 2)[2]
        while left:
            number += 1
            size = min(left, RANDOM.choice([4, 5, 6, 6, 7, 8]) if category != "msna" else RANDOM.choice([8, 9, 10]))
            size = left if left - size in (1, 2, 3) and left <= 12 else size
            comune = comuni[min(len(comuni) - 1, int((total - left) / total * len(comuni) * 0.999))]
            what = "Comunità" if category == "msna" else "Appartamento"
            sites.append(Site(slug_number("sai", number), f"{what} SAI {TREES[number % len(TREES)]} {number} (demo)", comune, "sai", size, category, project))
            left -= size
    return sites


def occupied(sites, places, target):
    """Shares `target` people out: a saturation drawn per site, then single people at random, within one in ten of the places."""
    people = {s.id: round(places[s.id] * s.wanted) for s in sites}
    while (missing := target - sum(people.values())) != 0:
        step = 1 if missing > 0 else -1
        able = [s for s in sites if 0 <= people[s.id] + step <= places[s.id] + (0 if s.places < 9 else s.places // 12)]
        people[RANDOM.choice(able).id] += step
    return people


def series(sites, column, target_places):
    lines = []
    for site in sites:
        site.wanted = RANDOM.uniform(0.86, 1.06)
    for date, *people in CALIBRATION:
        day = datetime.date.fromisoformat(date)
        here = [s for s in sites if s.open_on(day)]
        active = {s.id: s.places - (1 if date != CALIBRATED and s.places > 6 and RANDOM.random() < 0.15 else 0) for s in here}
        taken = occupied(here, active, people[column])
        lines += [(s.id, date, s.places, active[s.id], taken[s.id], "demo", date, "true") for s in here]
    return lines


def organisations():
    tail = TAIL
    result = [(f"demo-ente-{i:02d}", f"Cooperativa sociale «{name}» (demo)", "ente-gestore", "", f"info@ente{i:02d}.example.org", "", f"https://ente{i:02d}.example.org", "", seat, *tail)
              for i, (name, seat) in enumerate(MANAGERS, 1)]
    others = [
        ("terzo-01", "Associazione «Lingue in cammino» (demo)", "third-sector", "054039"), ("terzo-02", "Associazione «Sportello Accanto» (demo)", "third-sector", "055032"),
        ("terzo-03", "Emporio solidale «La Dispensa» (demo)", "third-sector", "054018"), ("terzo-04", "Circolo «Campo Libero» (demo)", "third-sector", "054051"),
        ("terzo-05", "Fondazione «Tetto Comune» (demo)", "third-sector", "054039"), ("terzo-06", "Associazione «Mediatori d'Umbria» (demo)", "third-sector", "055032"),
        ("sindacato-01", "Sindacato «Lavoro e Tutela» (demo)", "trade-union", "054039"), ("sindacato-02", "Sindacato «Braccianti Uniti» (demo)", "trade-union", "055032"),
        ("impresa-01", "Azienda agricola «Podere Alto» (demo)", "employer", "054052"), ("impresa-02", "Officine «Nera» (demo)", "employer", "055032"),
        ("impresa-03", "Albergo «Al Lago» (demo)", "employer", "054009"), ("impresa-04", "Consorzio tabacchicolo «Alta Valle» (demo)", "employer", "054013"),
    ]
    return result + [(f"demo-{i}", name, kind, "", f"{i}@example.org", "", "", "", seat, *tail) for i, name, kind, seat in others]


def people():
    posts = [
        ("prefettura-pg", "Dirigente dell'Area IV", "coordinator"), ("prefettura-pg", "Funzionaria referente accoglienza", "referent"), ("prefettura-tr", "Dirigente dell'Area IV", "coordinator"),
        ("anci-umbria", "Referente immigrazione", "coordinator"), ("regione-umbria", "Funzionario inclusione sociale", "referent"), ("questura-pg", "Ispettore, ufficio immigrazione", "referent"),
        ("usl-umbria-1", "Referente percorsi sanitari migranti", "referent"), ("usl-umbria-2", "Assistente sociale", "referent"), ("cpia-pg", "Docente coordinatrice", "referent"),
        ("arpal-umbria", "Operatore del centro per l'impiego", "referent"), ("comune-054039", "Assistente sociale", "referent"), ("comune-055032", "Responsabile servizi sociali", "referent"),
        ("comune-054040", "Segretaria comunale", "referent"), ("zona-sociale-8", "Coordinatrice dell'ufficio di piano", "coordinator"), ("zona-sociale-12", "Coordinatore dell'ufficio di piano", "coordinator"),
    ] + [(f"demo-ente-{i:02d}", "Responsabile dell'accoglienza", "manager") for i in range(1, 15)]
    first = ["Ada", "Bruno", "Carla", "Dario", "Elena", "Fabio", "Gina", "Hassan", "Irene", "Luca", "Marta", "Nadia", "Omar", "Piera", "Rocco"]
    last = ["Esempi", "Provetta", "Finti", "Dimostri", "Inventati", "Prova", "Modello"]
    return [(f"demo-persona-{i:02d}", f"{first[i % 15]} {last[i % 7]} (demo)", post, f"{first[i % 15]}.{last[i % 7]}.{i}@example.org".lower(), "", organisation, role, "2024-01-15", "", *TAIL)
            for i, (organisation, post, role) in enumerate(posts)]


def contracts(sites):
    """One contract for each manager, province and sort of centre; several sites hang on it."""
    found, prices, under = {}, [], []
    for s in sites:
        sort = {"cas-adults": "CAS-" + s.unit_type(), "cas-minors": "MIN", "sai": "SAI-" + s.category}[s.kind]
        key = (s.manager, province(s.comune), sort.upper())
        if key not in found:
            number = len(found) + 1
            start = "2023-01-01" if s.kind == "sai" else "2024-01-01"
            end, extended = ("2025-12-31", "2026-12-31") if s.kind == "sai" else ("2025-12-31", "2026-12-31") if number % 3 else ("2026-12-31", "")
            procedure = "Avviso pubblico" if s.kind == "sai" else RANDOM.choice(["Procedura aperta", "Accordo quadro", "Procedura negoziata"])
            ident = f"demo-contratto-{number:03d}"
            found[key] = ident
            base = {"SAI-ord": 3700, "SAI-msna": 5800, "SAI-dm-ds": 6100, "MIN": 5460}.get(sort, RANDOM.randrange(2150, 2951, 25))
            pocket = [(f"{ident}-2", ident, "Pocket money", 250, "false", 2)]
            card = [(f"{ident}-3", ident, "Scheda telefonica (5 € una volta, su 30 giorni)", 17, "false", 3)] if s.kind != "sai" else []
            prices += [(f"{ident}-1", ident, "Servizi di accoglienza", base, "true", 1), *pocket, *card]
            under.append((ident, f"DEMO/{province(s.comune).upper()}/{start[:4]}/{number:03d}", start, end, extended, procedure, s.manager, *TAIL))
        s.contract = found[key]
    return under, prices


def services():
    centres = ["Perugia", "Terni", "Foligno", "Spoleto", "Città di Castello", "Gubbio", "Assisi", "Orvieto", "Todi", "Narni", "Castiglione del Lago", "Norcia", "Marsciano", "Gualdo Tadino", "Umbertide", "Amelia"]
    what = {
        "cpia": ("Sede CPIA di {0} (demo)", centres[:11]), "health": ("Casa della comunità di {0} (demo)", centres), "employment": ("Centro per l'impiego di {0} (demo)", centres[:10]),
        "legal": ("Sportello legale di {0} (demo)", centres[:6]),
        "school": ("Istituto comprensivo di {0} (demo)", [c for c in COMUNI if float(COMUNI[c]["area_km2"]) > 60]),
        "stop": ("Autostazione di {0} (demo)", list(COMUNI)[::2]),
    }
    result = []
    for kind, (name, comuni) in what.items():
        for comune in comuni:
            istat = COMUNI[comune]["istat"]
            result.append((f"demo-{kind}-{istat}", kind, name.format(comune), f"Piazza del Municipio (demo), {comune}", *near(comune), istat, *TAIL))
    return result


def ties():
    lines = []

    def tie(a, b, kind, strength, since, note=""):
        lines.append((f"demo-legame-{len(lines) + 1:03d}", a, b, kind, strength, since, "", note, *TAIL))

    for zone in range(1, 13):
        tie(f"zona-sociale-{zone}", "regione-umbria", "coordination", 2, "2021-01-01")
        tie(f"zona-sociale-{zone}", "usl-umbria-1" if zone in (1, 2, 3, 4, 5, 7) else "usl-umbria-2", "agreement", RANDOM.randint(1, 3), "2022-03-01", "Protocollo per la presa in carico")
    for number in range(1, 15):
        manager, seat = f"demo-ente-{number:02d}", MANAGERS[number - 1][1]
        pg = seat.startswith("054")
        tie(manager, "prefettura-pg" if pg else "prefettura-tr", "contract", 3, "2024-01-01")
        tie(manager, "cpia-pg" if pg else "cpia-tr", "referral", RANDOM.randint(1, 3), "2023-09-01", "Corsi di italiano L2")
        tie(manager, f"comune-{seat}", "information", RANDOM.randint(1, 3), "2023-01-01")
        tie(manager, RANDOM.choice(["demo-terzo-01", "demo-terzo-02", "demo-terzo-03", "demo-terzo-04", "demo-terzo-05", "demo-terzo-06"]), "collaboration", RANDOM.randint(1, 3), "2023-05-01")
        if number % 3 == 0:
            tie(manager, RANDOM.choice(["demo-impresa-01", "demo-impresa-02", "demo-impresa-03", "demo-impresa-04"]), "collaboration", 1, "2024-06-01", "Tirocini")
    for a, b, kind, strength in (("prefettura-pg", "anci-umbria", "coordination", 3), ("prefettura-tr", "anci-umbria", "coordination", 2), ("prefettura-pg", "prefettura-tr", "coordination", 3),
                                 ("prefettura-pg", "questura-pg", "information", 3), ("prefettura-tr", "questura-tr", "information", 3), ("arpal-umbria", "demo-sindacato-01", "information", 1),
                                 ("regione-umbria", "arpal-umbria", "funding", 3), ("regione-umbria", "cpia-pg", "funding", 2), ("anci-umbria", "regione-umbria", "coordination", 3)):
        tie(a, b, kind, strength, "2021-06-01")
    return lines


def main():
    cas, sai = cas_sites(), sai_sites()
    sites = cas + sai
    for s in cas:
        s.manager = RANDOM.choice([1, 2, 4, 5, 7, 8, 10, 12, 14] if province(s.comune) == "pg" else [3, 6, 9, 11, 13])
        s.manager = f"demo-ente-{s.manager:02d}"
    by_project = {p: f"demo-ente-{RANDOM.choice([1, 2, 4, 5, 7, 10, 14] if '-054' in p else [3, 6, 9, 11]):02d}" for p in SAI}
    for s in sai:
        s.manager = by_project[s.project]
    lines, prices = contracts(sites)
    write("calibration.csv", ["date", "cas_presences", "sai_presences", "published"], [(d, c, s, str(p).lower()) for d, c, s, p in CALIBRATION])
    write("sources.csv", ["id", "title", "publisher", "licence", "date", "own_knowledge", "note"],
          [("demo", "Dati dimostrativi: strutture, enti, contatti e conteggi inventati", "ROSA", "AGPL-3.0-or-later", CALIBRATED, "true", "I totali regionali seguono il Cruscotto statistico del Ministero dell'Interno; nessuna struttura è reale.")])
    write("organisations.csv", ["id", "name", "kind", "taxCode", "email", "phone", "website", "note", "seat", "source", "asOf", "demo"], organisations())
    write("people.csv", ["id", "name", "post", "email", "phone", "organisation", "role", "since", "until", "source", "asOf", "demo"], people())
    write("facilities.csv", ["id", "name", "kind", "category", "unitType", "comune", "address", "lat", "lon", "visibility", "openedOn", "closedOn", "note", "manager", "managedSince", "project", "contract", "source", "asOf", "demo"],
          [(s.id, s.name, s.kind, s.category, s.unit_type(), COMUNI[s.comune]["istat"], f"{s.street}, {s.comune} (indirizzo inventato)", *s.point, s.visibility(), s.opened, s.closed or "", "", s.manager, s.opened, s.project, s.contract, *TAIL) for s in sites])
    write("places.csv", ["facility", "date", "financed", "active", "occupied", "source", "asOf", "demo"], series(cas, 0, CAS_PLACES) + series(sai, 1, SAI_PLACES))
    write("contracts.csv", ["id", "code", "start", "end", "extendedTo", "procedure", "organisation", "source", "asOf", "demo"], lines)
    write("prices.csv", ["id", "contract", "label", "centsPerPersonDay", "reducible", "order"], prices)
    write("projects.csv", ["project", "financedPlaces", "source", "asOf", "demo"], [(p, total, *TAIL) for p, (total, _) in SAI.items()])
    write("services.csv", ["id", "kind", "name", "address", "lat", "lon", "comune", "source", "asOf", "demo"], services())
    write("ties.csv", ["id", "from", "to", "kind", "strength", "since", "until", "note", "source", "asOf", "demo"], ties())


if __name__ == "__main__":
    main()
