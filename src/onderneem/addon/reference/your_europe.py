"""Pure: what Your Europe calls the subjects of a service for enterprises (SDG, annexes I and II).

Source: Informatievlaanderen/ipdc-lpdc, codelijsten/ @ f6071c15 (Modellicentie Gratis Hergebruik),
the headings for enterprises (I to Q, and X) of the 133 that are there.
"""

from onderneem.addon.reference.code_lists import CodeList
from types import MappingProxyType

# code | nl | en; a heading comes before what falls under it
_TABLE = """
BeschermingPersoonsgegevens | Bescherming van persoonsgegevens | Protection of personal data
BeschermingPersoonsgegevensUitoefeningRechten | Uitoefening van de rechten | Exercising data
    subjects’ rights
Bedrijf | Starten, exploiteren en sluiten van een bedrijf | Starting, running and closing a
    business
BedrijfRegistratieproceduresRechtsvormen | Registratieprocedures en rechtsvormen | Registration
    procedures and legal forms
BedrijfVerplaatsing | Verplaatsing van een bedrijf | Moving a business
BedrijfIntellectueleEigendomsrechten | Intellectuele-eigendomsrechten | Intellectual property
    rights
BedrijfTransparantie | Transparantie bij handelspraktijken | Transparency in commercial practices
BedrijfOnlineBetaalFuncties | Grensoverschrijdende onlinebetaalfuncties | Cross-border online
    payments facilities
BedrijfOvereenkomstenrecht | Rechten en verplichtingen overeenkomstenrecht | Rights and
    obligations contract law
BedrijfInsolventieLiquidatie | Insolventieprocedures en liquidatie | Insolvency proceedings and
    liquidation
BedrijfKredietVerzekering | Kredietverzekering | Credit insurance
BedrijfFusieVerkoop | Bedrijfsfusies of verkoop | Mergers or selling
BedrijfAansprakelijkheidBestuurders | Wettelijke aansprakelijkheid van bestuurders | Civil
    liability of directors
BedrijfPersoonsgegevens | Verwerking van persoonsgegevens | Processing of personal data
Werknemers | Werknemers | Employees
WerknemersArbeidsvoorwaarden | Arbeidsvoorwaarden | Terms of employment
WerknemersSocialezekerheid | Socialezekerheidsrechten en -verplichtingen | Social security rights
    and obligations
WerknemersTewerkstelling | Tewerkstelling van werknemers | Employment of workers
WerknemersGelijkeBehandeling | Gelijke behandeling | Equal treatment
WerknemersPersoneelsvertegenwoordiging | Personeelsvertegenwoordiging | Staff representation
Belastingen | Belastingen | Taxes
BelastingenBTW | BTW | VAT
BelastingenAccijnzen | Accijnzen | Excise duties
BelastingenDouanerechten | Douanerechten | Customs duties
BelastingenDouaneprocedures | Douaneprocedures | Customs procedures
BelastingenOverigeBelastingen | Overige belastingen | Other taxes
Goederen | Goederen | Goods
GoederenCEMarkering | CE-markering | CE marking
GoederenVoorschriftenVereisten | Productvoorschriften en vereisten | Product rules and
    requirements
GoederenNormenSpecificatiesCertificering | Normen, specificaties en certificering | Standards,
    specifications and certification
GoederenErkenningZonderSpecificaties | Erkenning producten zonder EU-specificaties | Recognition
    products without Union specifications
GoederenGevaarlijkeStoffen | Verpakking van gevaarlijke stoffen | Packaging of hazardous chemicals
GoederenVerkoopOpAfstand | Verkoop op afstand en buiten verkoopruimten | Distance/off-premises
    selling
GoederenProductenMetGebreken | Producten met gebreken | Defective products
GoederenKeurmerken | Certificering, keurmerken | Certification, labels
GoederenRecyclage | Recyclage en afvalbeheer | Recycling and waste management
Diensten | Diensten | Services
DienstenLicentiesVergunningen | Licenties en vergunningen | Authorisations and permits
DienstenKennisgevingGrensoverschrijdendeActiviteiten | Kennisgeving van grensoverschrijdende
    activiteiten | Notification of cross-border activities
DienstenErkenningBeroepskwalificaties | Erkenning van beroepskwalificaties | Recognition of
    professional qualifications
Bedrijfsfinanciering | Bedrijfsfinanciering | Funding a business
BedrijfsfinancieringFinancieringUnie | Financiering op Unieniveau | Finance at the Union level
BedrijfsfinancieringFinancieringNationaal | Financiering op nationaal niveau | Finance at national
    level
BedrijfsfinancieringOndernemersInitiatieven | Op ondernemers gerichte initiatieven | Initiatives
    to entrepreneurs
Overheidsopdrachten | Overheidsopdrachten | Public contracts
OverheidsopdrachtenDeelname | Deelname aan openbare aanbestedingen | Participating in public
    tenders
OverheidsopdrachtenOnlineInschrijving | Online-inschrijving | Submitting a bid online
OverheidsopdrachtenMeldingOnregelmatigheden | Melding van onregelmatigheden | Reporting
    irregularities
GezondheidVeiligheidWerk | Gezondheid en veiligheid op het werk | Health and safety at work
GezondheidVeiligheidWerkVerplichtingen | Verplichtingen in verband met gezondheid en veiligheid |
    Health and safety obligations
ProcedureStartenExploiterenSluitenBedrijf | Starten, exploiteren en sluiten van een bedrijf |
    Starting, running and closing a business
ProcedureStartenExploiterenSluitenBedrijfKennisgeving | Kennisgeving van bedrijfsactiviteit |
    Notification of business activity
ProcedureStartenExploiterenSluitenBedrijfPensioenEnVerzekeringsregelingenWerkgever | Aanmelding
    van een werkgever bij pensioen- en verzekeringsregelingen | Registration of an employer with
    pension and insurance schemes
ProcedureStartenExploiterenSluitenBedrijfPensioenEnVerzekeringsregelingenWerknemer | Aanmelding
    van werknemers bij pensioen- en verzekeringsregelingen | Registration of employees with
    pension and insurance schemes
ProcedureStartenExploiterenSluitenBedrijfAangifteVennootschapsbelasting | Indiening van een
    aangifte voor de vennootschapsbelasting | Submitting a corporate tax declaration
ProcedureStartenExploiterenSluitenBedrijfBeeindigingArbeidsovereenkomst | Kennisgeving van
    beëindiging van een arbeidsovereenkomst aan socialezekerheidsregelingen | Notification to the
    social security schemes of the end of contract with an employee
ProcedureStartenExploiterenSluitenBedrijfBetalingSocialeBijdragen | Betaling van sociale bijdragen
    voor werknemers | Payment of social contributions for employees
"""


def _list() -> CodeList:
    rows = _TABLE.strip().replace("\n    ", " ").splitlines()
    cells = ([cell.strip() for cell in row.split("|")] for row in rows)
    table = {code: MappingProxyType({"nl": nl, "en": en}) for code, nl, en in cells}
    return CodeList("YourEuropeCategorie", MappingProxyType(table))


YOUR_EUROPE = _list()
