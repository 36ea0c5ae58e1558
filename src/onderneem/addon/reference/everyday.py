"""Pure: everyday words for trades, each with its activity in NACE-BEL 2025.

The list of activities is written for statisticians: it knows "eetgelegenheden met beperkte
bediening", not "frituur". The words are ours, chosen by hand; a code is a group where the word is
wider than one activity (a garage repairs, a clothes shop may sell to anybody). Dutch, French,
English and German together: a word means the same business in whichever language it is typed.
"""

from difflib import get_close_matches
from functools import lru_cache
from onderneem.addon.reference.nace import folded

# How alike a word must be to be taken for a slip of the keyboard.
ALIKE = 0.8
SHORTEST_NEAR = 4

TRADES = {
    "10712": "bakker; bakkerij; warme bakker; boulanger; boulangerie; bakery; baker; Bäckerei",
    "10520": "ijsmaker; glacier; ice cream maker; Eishersteller",
    "1082": "chocolatier; chocolaterie; chocolate maker; chocolademaker",
    "1105": "brouwer; brouwerij; brasserie artisanale; brewery; Brauerei",
    "0119": "bloementeler; bloemenkweker",
    "31": "meubelmaker; ébéniste; furniture maker; Möbelschreiner",
    "4321": "elektricien; électricien; electrician; Elektriker",
    "4322": "loodgieter; plombier; plumber; Klempner; chauffagist; verwarmingsinstallateur",
    "43320": "schrijnwerker; schrijnwerkerij; timmerman; menuisier; carpenter; joiner; Schreiner",
    "43310": "stukadoor; plafonneur; plâtrier; plasterer; Gipser",
    "4333": "tegelzetter; vloerder; carreleur; tiler; Fliesenleger",
    "4334": "schilder; peintre en bâtiment; house painter; Maler",
    "4341": "dakwerker; dakdekker; couvreur; roofer; Dachdecker",
    "43910": "metselaar; maçon; bricklayer; Maurer",
    "4711": "supermarkt; kruidenier; buurtwinkel; nachtwinkel; épicerie; supermarché; supermarket; "
    "grocery; Supermarkt; voedingswinkel; superette",
    "4721": "groentewinkel; groenteboer; primeur; greengrocer; Gemüseladen",
    "4722": "slager; slagerij; beenhouwer; beenhouwerij; boucher; boucherie; butcher; Metzgerei",
    "47230": "viswinkel; vishandel; poissonnerie; fishmonger; Fischgeschäft",
    "4725": "wijnwinkel; wijnhandel; drankenhandel; caviste; wine shop; Weinhandlung",
    "47271": "kaaswinkel; fromagerie; cheese shop; Käseladen",
    "47540": "elektrowinkel; électroménager",
    "4755": "meubelwinkel; meubelzaak; interieurwinkel; magasin de meubles; furniture shop",
    "47610": "boekhandel; boekwinkel; librairie; bookshop; Buchhandlung",
    "4762": "krantenwinkel; dagbladhandel; papierwinkel; papeterie; newsagent; stationery shop",
    "47632": "fietsenwinkel; fietsenmaker; fietsenzaak; fietshandel; magasin de vélos; bike shop; "
    "bicycle shop; Fahrradladen",
    "47639": "sportwinkel; magasin de sport; sports shop",
    "47640": "speelgoedwinkel; magasin de jouets; toy shop; Spielzeugladen",
    "4771": "kledingwinkel; kledingzaak; kleding; klerenwinkel; boetiek; modewinkel; boutique; "
    "magasin de vêtements; clothes shop; clothing shop; Kleiderladen",
    "4772": "schoenwinkel; schoenenwinkel; magasin de chaussures; shoe shop; Schuhladen",
    "47730": "apotheek; apotheker; pharmacie; pharmacy; chemist; Apotheke",
    "47742": "opticien; optiek; brillenwinkel; optician; Optiker",
    "47750": "parfumerie; parfumwinkel; perfume shop",
    "47761": "bloemist; bloemenwinkel; bloemenzaak; fleuriste; florist; flower shop; Blumenladen",
    "47762": "dierenwinkel; animalerie; pet shop; Tierhandlung",
    "47770": "juwelier; bijouterie; bijoutier; jeweller; Juwelier",
    "4778": "cadeauwinkel; geschenkenwinkel; gift shop",
    "4779": "tweedehandswinkel; kringwinkel; kringloopwinkel; antiquair; brocante; "
    "second-hand shop",
    "47": "winkel; webshop; webwinkel; onlinewinkel; e-commerce; boutique en ligne; magasin; shop; "
    "online shop; web shop; Laden; Onlineshop; marktkramer; marktkraam; ambulante handel",
    "49": "taxi; taxibedrijf; chauffeur; Taxiunternehmen; verhuizer; transport",
    "53200": "koerier; koerierdienst; coursier; courier; Kurier",
    "55100": "hotel; hôtel",
    "55203": "vakantiewoning; vakantiehuis; gîte; holiday home; Ferienwohnung",
    "55204": "B&B; bed and breakfast; bed & breakfast; gastenkamer; chambre d'hôtes; guest room; "
    "Gästezimmer",
    "55300": "camping; kampeerterrein; campsite; Campingplatz",
    "5611": "eethuis; bistro; brasserie; tearoom; lunchbar; eetcafé; Gaststätte",
    "56112": "frituur; frietkot; frietzaak; snackbar; snack; broodjeszaak; broodjesbar; kebab; "
    "ijssalon; ice cream parlour; Eisdiele; "
    "kebabzaak; pizzeria om mee te nemen; afhaalrestaurant; friterie; sandwicherie; chip shop; "
    "takeaway; fast food; Imbiss; Frittenbude",
    "56120": "foodtruck; food truck; frietkraam; ijskar; Imbisswagen",
    "562": "traiteur; cateraar; catering; caterer; Partyservice",
    "56301": "kroeg; bar; koffiebar; koffiehuis; herberg; pub; coffee bar; Kneipe; bruin café",
    "62": "informaticus; softwareontwikkelaar; programmeur; webdesigner; websitebouwer; "
    "software developer; IT-bedrijf; Programmierer",
    "68": "immokantoor; vastgoedmakelaar; makelaar; agence immobilière; estate agent; Makler",
    "69101": "advocaat; advocatenkantoor; avocat; lawyer; Rechtsanwalt",
    "69102": "notaris; notaire; notary; Notar",
    "692": "boekhouder; boekhoudkantoor; accountant; comptable; bookkeeper; Buchhalter",
    "7111": "architect; architectenbureau; architecte; Architekt",
    "7311": "reclamebureau; agence de publicité; advertising agency; Werbeagentur",
    "74120": "grafisch ontwerper; graphiste; graphic designer; Grafiker",
    "7420": "fotograaf; photographe; photographer; Fotograf",
    "74301": "vertaler; traducteur; translator; Übersetzer",
    "79110": "reisbureau; agence de voyages; travel agency; Reisebüro",
    "8121": "poetsbedrijf; schoonmaakbedrijf; entreprise de nettoyage; cleaning company",
    "81300": "tuinaannemer; tuinman; hovenier; jardinier; gardener; Gärtner",
    "86230": "tandarts; tandartspraktijk; dentiste; dentist; Zahnarzt",
    "86210": "huisarts; huisartsenpraktijk; dokter; médecin généraliste; doctor; Hausarzt",
    "86951": "kinesist; kinesitherapeut; kinésithérapeute; physiotherapist; Physiotherapeut",
    "8693": "psycholoog; psychologue; psychologist; Psychologe",
    "93130": "fitness; fitnesscentrum; sportschool; salle de sport; gym; Fitnessstudio",
    "95100": "computerhersteller; gsm-hersteller; computer repair; phone repair",
    "95230": "schoenmaker; schoenlapper; cordonnier; cobbler; Schuster",
    "953": "garage; autogarage; garagist; garagiste; carrosserie; car repair; Autowerkstatt",
    "95316": "carwash; car wash",
    "96102": "wassalon; wasserette; laverie; launderette; Waschsalon",
    "96210": "kapper; kapster; kappers; kapsalon; barbier; haarsalon; haarkapper; coiffeuse; "
    "Friseurin; coiffeur; salon de coiffure; hairdresser; "
    "barber; Friseur",
    "96220": "schoonheidssalon; schoonheidsspecialiste; nagelstudio; institut de beauté; "
    "beauty salon; nail studio; Kosmetikstudio",
    "96230": "sauna; wellness; spa",
    "96301": "begrafenisondernemer; uitvaart; pompes funèbres; undertaker; Bestatter",
    "96992": "tatoeëerder; tattooshop; tattoo; tatoueur; tattoo studio",
    # Whole sectors, as one says them.
    "A": "landbouw; landbouwer; boer; boerderij; tuinbouw; agriculture; agriculteur; farm; farmer; "
    "farming; Landwirtschaft; Bauernhof",
    "C": "industrie; fabriek; productie; maakbedrijf; usine; factory; manufacturing; Fabrik",
    "F": "bouw; bouwbedrijf; bouwsector; aannemer; aannemersbedrijf; construction; builder; "
    "building contractor; Bauunternehmen; Baugewerbe",
    "G": "handel; detailhandel en groothandel; commerce; trade; Handel",
    "46": "groothandel; groothandelaar; grossist; grossiste; wholesale; wholesaler; Großhandel",
    "I": "horeca; horecazaak; horecazaken; horeca & catering; secteur horeca; hospitality; "
    "Gastgewerbe; Gastronomie",
    "L": "verzekeringen; bank; assurances; insurance; Versicherung",
    "6622": "verzekeringsmakelaar; verzekeringskantoor; courtier en assurances; insurance broker",
    "Q": "onderwijs; school; enseignement; education",
    "855": "opleiding; opleidingen; coach; trainer; lesgever; formation; formateur; training",
    "8553": "rijschool; autorijschool; auto-école; driving school; Fahrschule",
    "8891": "kinderopvang; crèche; onthaalouder; kinderdagverblijf; childcare; Kinderkrippe",
    "R": "zorg; gezondheidszorg; soins; healthcare; Gesundheitswesen",
    "621": "software; apps; app-ontwikkelaar; softwarebedrijf; logiciel; logiciels; game developer",
    "6220": "it-consultant; ict; ict-bedrijf; it; informatica; informatique; computers",
    "70": "consultant; consultancy; adviesbureau; bedrijfsadvies; consultance; conseil; "
    "consulting; Unternehmensberatung; Berater",
    "75": "dierenarts; dierenartsenpraktijk; vétérinaire; vet; Tierarzt",
    "7413": "interieurarchitect; interieurontwerper; décorateur; interior designer",
    "7820": "uitzendkantoor; interimkantoor; agence intérim; temping agency; Zeitarbeit",
    "494": "vrachtvervoer; verhuisbedrijf; verhuizen; déménageur; movers; road haulage; Spedition",
    "80": "bewaking; beveiliging; gardiennage; security; Sicherheitsdienst",
    "81": "poetsen; schoonmaak; poetsdienst; nettoyage; cleaning; Reinigung; gebouwenonderhoud",
    "90": "kunstenaar; kunstenaars; artiest; muzikant; beeldend kunstenaar; artiste; artist; "
    "musician; theater; Künstler",
    "93": "sport; sportclub; ontspanning; recreatie; loisirs; leisure",
    "9529": "hersteller; reparatie; herstelling; réparation; repair shop; Reparatur",
    "96993": "hondenkapper; hondensalon; trimsalon; toiletteur; dog grooming; Hundesalon",
}
# Words of which one can't tell the business: what they may mean, the likeliest first.
FAMILIES = {
    ("drank", "drankjes", "dranken", "boissons", "drinks"): ("4725", "563", "11", "4634"),
    ("fiets", "fietsen", "vélo", "vélos", "bikes"): ("47632", "9529", "7721"),
    ("advies", "adviseur", "advice"): ("70", "6220", "692", "69"),
    ("kunst", "art"): ("90", "7420", "4779"),
    ("eten", "voeding", "food"): ("561", "10", "472", "463"),
    ("auto", "autos", "wagens", "voiture"): ("953", "478", "771"),
    ("ontwerp", "ontwerper", "design", "designer"): ("74120", "7413", "741"),
    ("marketing", "reclame", "communicatie"): ("73", "7311", "7412"),
}


def family(words: str) -> tuple[str, ...]:
    """Return the codes that an everyday word may stand for, where that is more than one.

    >>> family("Drank"), family("bakker")
    (('4725', '563', '11', '4634'), ())
    """
    return _families().get(folded(words), ())


def trade(words: str) -> str | None:
    """Return the code that an everyday word stands for.

    >>> trade("Frituur"), trade("b&b"), trade("qqq")
    ('56112', '55204', None)
    """
    return _codes().get(folded(words))


def near(words: str, most: int = 8) -> list[str]:
    """Return the codes of the everyday words that begin with this one, or are spelled almost so.

    >>> near("bloemisst"), near("fietsenm"), near("b")
    (['47761'], ['47632'], [])
    """
    typed = folded(words)
    if len(typed) < SHORTEST_NEAR:
        return []
    found = [each for each in _codes() if each.startswith(typed)]
    found += get_close_matches(typed, _codes(), most, ALIKE)
    return list(dict.fromkeys(_codes()[each] for each in found))[:most]


@lru_cache(maxsize=1)
def _codes() -> dict[str, str]:
    return {folded(word): code for code, words in TRADES.items() for word in words.split(";")}


@lru_cache(maxsize=1)
def _families() -> dict[str, tuple[str, ...]]:
    return {folded(word): codes for words, codes in FAMILIES.items() for word in words}
