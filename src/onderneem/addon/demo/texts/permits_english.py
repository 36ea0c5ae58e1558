"""The three permits that are asked for most, in English, as the Single Digital Gateway asks.

``of``: the Dutch permit; codes, the start button, topics and related pages come from there.
"""

COLLEGE = "College of mayor and aldermen of Voorbeeldegem"
DESK = "Business Desk of Voorbeeldegem"
ENGLISH_REDRESS = [
    {
        "title": "Talk to us first",
        "where": "Business Desk: a small change to your plan may be enough.",
    },
    {
        "title": "Complain to the supervising authority",
        "term": "30 days after the decision",
        "where": "Flemish Agency for Home Affairs",
        "url": "https://lokaalbestuur.vlaanderen.be",
    },
    {
        "title": "Appeal to the Council of State",
        "term": "60 days after the decision",
        "where": "By registered letter or on its website",
        "url": "https://www.raadvst-consetat.be",
    },
]
ENGLISH_COUNTER = {
    "kind": "counter",
    "title": "On paper, at the town hall reception",
    "address": "Markt 1, 9999 Voorbeeldegem",
    "hours": "Every working day from 9 a.m. to noon",
}
ENGLISH_PERMITS = [
    {
        "id": "terrace-permit",
        "of": "terras",
        "title": "Terrace permit",
        "description": "Putting tables, chairs and parasols on the pavement, a square or a parking space.",
        "audience": (
            "You run a café, restaurant, ice-cream parlour, bakery or another business where customers eat or drink "
            "something, and you want a terrace on public land. You also need this permit for a few chairs against your "
            "façade."
        ),
        "conditions": [
            "The terrace lies in front of your own façade or directly adjoins it.",
            {
                "title": "A strip of at least 1.50 metres stays free for pedestrians; on the Markt and in the Kerkstraat it is 2 metres.",
                "proof": "Sketch with measurements of the terrace and what is around it",
            },
            "The 4-metre passage for the emergency services and all fire hydrants stay free.",
            "Your neighbours' doors, windows and letter boxes can still be reached.",
            {
                "title": "Wind screens are transparent and at most 1.40 metres high.",
                "proof": "Photos or technical sheet of parasols and screens",
            },
            "You fix nothing to the paving, unless the permit says that you may.",
            "A terrace floor is level with the pavement or has a safe ramp.",
            "Gas heaters are not allowed.",
            "Music on the terrace stops at 10 p.m. and the terrace closes at 11 p.m., on Fridays and Saturdays at midnight.",
            "You clean the terrace and the gutter beside it every day.",
            "Your business is registered in the Crossroads Bank for Enterprises with an establishment unit at that address.",
            "You have no unpaid debts to the municipality, or you keep to a payment plan.",
        ],
        "procedure": [
            "You discuss your plan with the Business Desk; you may do so by phone.",
            "You send in the application with a sketch and photos, online or at the counter.",
            {
                "title": "Within five working days we tell you whether your file is complete.",
                "text": "If something is missing, we ask for it once. The term runs from the day on which your file is complete.",
            },
            "Somebody measures the place and checks the plan against the regulation.",
            "If the terrace is larger than 20 square metres, the police and the fire brigade give their opinion.",
            "If the terrace is on a regional road, we ask the Agency for Roads and Traffic to agree.",
            "The college of mayor and aldermen decides.",
            {
                "title": "You get the permit and hang it in your window.",
                "text": "If you want to keep the terrace longer than permitted, you apply again.",
            },
        ],
        "costs": [
            {"title": "Applying", "amount": "0"},
            {
                "title": "Summer terrace (1 March to 31 October)",
                "amount": "20",
                "unit": "per square metre",
            },
            {"title": "All-year terrace", "amount": "32", "unit": "per square metre"},
            {"title": "Terrace at an event of at most three days", "amount": "0"},
            {"title": "In the year in which you start your business you pay half."},
        ],
        "term_number": 30,
        "term_unit": "calendar-days",
        "term": "after your file is complete",
        "silence_note": "If it takes longer than 30 days, call us. Don't put out a terrace before you have the permit.",
        "in_advance": "At least six weeks before you want to put out the terrace.",
        "valid_for": "Five years, each year from 1 March to 31 October or all year round.",
        "renewal": "You apply again three months before it ends. Whoever takes over your business must apply for their own permit.",
        "without_it": "A fine of up to €350, and we can have the terrace removed.",
        "redress": ENGLISH_REDRESS,
        "channels": [
            ENGLISH_COUNTER,
            {
                "kind": "phone",
                "title": "Ask for the officer for terraces.",
                "address": "09 000 00 21",
                "hours": "Tuesday and Thursday from 9 a.m. to noon",
            },
        ],
        "executing_authority": DESK,
        "words": ["Only if you put tables or chairs on public land."],
        "keywords": ["terrace", "outdoor seating", "pavement café", "parasol", "wind screen"],
        "documents": [
            "Two photos of the place",
            {
                "title": "Proof of third-party liability insurance",
                "text": "You ask your insurer or broker for this.",
            },
            "The owner's consent if you fix the terrace to the façade",
            "The neighbour's consent if the terrace continues in front of their façade",
        ],
        "exceptions": (
            "If the terrace lies entirely on your own land, you don't need this permit. For a fixed roof or a large paved "
            "area you may need an environmental permit. During the annual market and the fair the regulation on events "
            "applies."
        ),
        "competent_authority": COLLEGE,
        "start_label": "Apply for a terrace (in Dutch)",
        "legislation": [
            {
                "title": "Flemish decree on local government (in Dutch)",
                "url": "https://codex.vlaanderen.be",
            },
            {
                "title": "Flemish decree on the environmental permit: fixed structures (in Dutch)",
                "url": "https://codex.vlaanderen.be",
            },
        ],
        "websites": [
            {
                "title": "E-counter for entrepreneurs (in Dutch)",
                "url": "https://www.vlaanderenonderneemt.be",
            },
            {"title": "Unisono: music in your business", "url": "https://www.unisono.be"},
            {
                "title": "Measurements for an accessible passage (in Dutch)",
                "url": "https://www.toegankelijkgebouw.be",
            },
        ],
    },
    {
        "id": "drinks-licence",
        "of": "drankvergunning",
        "title": "Drinks licence",
        "description": "Serving beer, wine or spirits in a café, restaurant or another business.",
        "audience": (
            "You serve alcohol that customers drink on the spot: in a café, restaurant, party hall, sports canteen or "
            "food truck. The licence is for one operator and one business. Anyone who takes over a business must apply again."
        ),
        "conditions": [
            {
                "title": "You, and anyone who runs the business with you, meet the legal requirements of good character.",
                "proof": "Certificate of good character of the operator, no more than three months old",
            },
            {
                "title": "So do adults who live with you and help in the business.",
                "proof": "List of the people who help, with their certificates of good character",
            },
            {
                "title": "The premises meet the legal requirements of hygiene: height, ventilation, light and toilets.",
                "proof": "Floor plan of the business with measurements and toilets",
            },
            {
                "title": "The business meets the municipal rules on fire safety.",
                "proof": "Inspection report of the electricity and, if you have gas, of the gas",
            },
            "The premises are permitted as a café or restaurant.",
            "Your enterprise has an establishment unit at the address of the business.",
            {
                "title": "If your business is large enough for the compulsory insurance, you have a policy for strict liability in case of fire and explosion.",
                "proof": "Proof of the strict liability insurance",
            },
            "For spirits you need an explicit licence, even if you give them away free of charge.",
            "You serve no alcohol to anyone under 16 and no spirits to anyone under 18.",
        ],
        "procedure": [
            "You ask for a certificate of good character in the municipality where you live, and so does anyone who works with you.",
            "You send your application to the Business Desk, at least two months before the opening.",
            "Within five working days we tell you whether your file is complete.",
            {
                "title": "The fire brigade and the Business Desk visit your business together.",
                "text": "You are there yourself, or somebody who knows the business.",
            },
            "You get the report and, where needed, time to change something.",
            "The local police give their opinion on good character.",
            "The college of mayor and aldermen decides.",
            "You get the licence and keep it in the business.",
        ],
        "costs": [
            {"title": "Applying", "amount": "0"},
            {
                "title": "A second inspection because work wasn't finished",
                "amount": "75",
            },
        ],
        "term_number": 45,
        "term_unit": "calendar-days",
        "term": "after the visit of the fire brigade",
        "silence_note": "Don't serve alcohol until you have the licence.",
        "in_advance": "At least two months before the opening.",
        "valid_for": "As long as you run the business.",
        "renewal": "If the operator, the premises or the layout changes, you apply again.",
        "without_it": "The police can close the business and draw up an official report.",
        "redress": ENGLISH_REDRESS,
        "channels": [
            ENGLISH_COUNTER,
            {
                "kind": "mail",
                "title": "For those who already have a business",
                "address": "horeca@voorbeeldegem.example",
            },
        ],
        "executing_authority": DESK,
        "keywords": ["alcohol licence", "liquor licence", "serving alcohol", "spirits", "bar"],
        "documents": [
            "Lease or title deed",
            {
                "title": "Proof of registration or authorisation by the food agency FASFC",
                "text": "You apply for the registration or authorisation to the FASFC (FAVV in Dutch).",
            },
            "Articles of association, if a company or non-profit association applies",
        ],
        "exceptions": (
            "If you serve fermented drinks such as beer and wine only with a meal, you need no licence for those drinks; "
            "for spirits you always do. For a party or event you ask for a single permission. A shop that sells closed "
            "bottles doesn't fall under this licence."
        ),
        "competent_authority": COLLEGE,
        "start_label": "Apply for a drinks licence (in Dutch)",
        "legislation": [
            {
                "title": "Royal decree of 3 April 1953: outlets of fermented drinks (in Dutch and French)",
                "url": "https://www.ejustice.just.fgov.be",
            },
            {
                "title": "Act of 28 December 1983: licence for serving spirits (in Dutch and French)",
                "url": "https://www.ejustice.just.fgov.be",
            },
        ],
        "websites": [
            {"title": "Food safety (FASFC)", "url": "https://www.favv-afsca.be"},
            {
                "title": "E-counter for entrepreneurs (in Dutch)",
                "url": "https://www.vlaanderenonderneemt.be",
            },
        ],
    },
    {
        "id": "pitch-at-the-weekly-market",
        "of": "standplaats-openbare-markt",
        "title": "Pitch at the weekly market",
        "description": "A casual or permanent pitch at the Thursday market.",
        "audience": "You sell goods or services as an itinerant trader, and you want a pitch at the market in Voorbeeldegem.",
        "conditions": [
            "Your enterprise is registered for itinerant trade in the Crossroads Bank for Enterprises.",
            {
                "title": "You have third-party liability insurance and, if you work with fire or gas, fire insurance.",
                "proof": "Proof of insurance",
            },
            {
                "title": "If you sell food, you have a registration or authorisation of the food agency FASFC.",
                "proof": "Proof of registration or authorisation of the FASFC, for food",
            },
            "Your name and enterprise number can be read on your stall.",
        ],
        "procedure": [
            {
                "title": "For a casual pitch, report to the market supervisor on Thursday before 7.15 a.m.",
                "text": "The market supervisor stands at the corner of the Markt and the Kerkstraat.",
            },
            "For a subscription you send your application to the Business Desk.",
            "You get a receipt and a place on the waiting list.",
            "When a pitch becomes free, we look at the order of the list and at the kinds of goods that are still missing.",
            "The college grants the subscription.",
        ],
        "costs": [
            {"title": "Casual pitch", "amount": "3", "unit": "per metre per market day"},
            {"title": "Subscription", "amount": "90", "unit": "per metre per year"},
            {"title": "Electricity", "amount": "4", "unit": "per market day"},
        ],
        "term_number": 45,
        "term_unit": "calendar-days",
        "term": "after a pitch becomes free",
        "silence_note": "You stay on the waiting list; ask us for your place in the queue.",
        "valid_for": "A casual pitch holds for one day, a subscription until you end it.",
        "renewal": "If you stop, you can pass on your subscription, once the college agrees.",
        "redress": ENGLISH_REDRESS,
        "channels": [
            {
                "kind": "counter",
                "title": "The market supervisor, at the market itself",
                "address": "Markt, Voorbeeldegem",
                "hours": "Thursday from 6.45 a.m.",
            },
            {
                "kind": "phone",
                "title": "The market supervisor",
                "address": "0470 00 00 22",
                "hours": "Thursday from 6 a.m. to 1 p.m.",
            },
        ],
        "executing_authority": "Market supervisor of Voorbeeldegem",
        "words": ["Only if you want a stall at the Thursday market."],
        "keywords": ["market stall", "stall", "Thursday market", "waiting list", "street trading"],
        "documents": [
            "Enterprise number",
            "Photo and measurements of the stall",
        ],
        "exceptions": "Recognised associations may have a pitch free of charge twice a year for a good cause, if they apply.",
        "competent_authority": COLLEGE,
        "legislation": [
            {
                "title": "Act of 25 June 1993 on itinerant trade and fairground activities (in Dutch and French)",
                "url": "https://www.ejustice.just.fgov.be",
            },
            {
                "title": "Royal decree of 24 September 2006 on itinerant trade (in Dutch and French)",
                "url": "https://www.ejustice.just.fgov.be",
            },
        ],
        "websites": [{"title": "VLAIO (in Dutch)", "url": "https://www.vlaio.be/nl"}],
    },
]
