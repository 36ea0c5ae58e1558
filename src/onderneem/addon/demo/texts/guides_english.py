"""The three guides that are read most, in English: what a newcomer to the country must know too.

``of``: the Dutch guide; topics and related pages come from there.
"""

ENGLISH_GUIDES = [
    {
        "id": "putting-out-a-terrace",
        "of": "een-terras-plaatsen",
        "title": "Putting out a terrace",
        "description": "From the first idea to the first customer in the sun: how to get your terrace permit.",
        "in_short": [
            "On public land you need a permit from the municipality.",
            "Leave at least 1.50 metres free for pedestrians.",
            "Apply at least six weeks ahead.",
            "You pay per square metre, for a season or for the whole year.",
            "If you serve alcohol, make sure that your drinks licence is in order.",
        ],
        "audience": "You run a café, restaurant or shop in Voorbeeldegem and want to put tables and chairs outside.",
        "parts": [
            {
                "title": "First check where your terrace will stand",
                "anchor": "where",
                "text": """
<p>A terrace attracts customers and livens up the street. But the pavement belongs to everyone. That is why you need a
permit from the municipality before you put a terrace on public land. This guide takes you through it step by step.</p>
<p>The rules depend on the place.</p>
<ul>
<li><strong>On public land</strong>: the pavement, a square, a parking space or a verge. You always need a terrace
permit, even for two chairs and a small table.</li>
<li><strong>On your own land</strong>: a courtyard, a garden or a front garden. You don't need a terrace permit. You
may need an environmental permit (<i lang="nl">omgevingsvergunning</i>), for example if you pave a large part of the
garden or build a roof.</li>
<li><strong>Along a regional road</strong>: in Voorbeeldegem that is the Grote Baan. There we also ask the Flemish
Agency for Roads and Traffic to agree. Allow a few extra weeks.</li>
</ul>
<p>Not sure where public land begins? Call us, and we will look it up on the plan.</p>
""",
            },
            {
                "title": "Draw your terrace",
                "anchor": "sketch",
                "text": """
<p>Make a simple sketch with measurements. Drawn by hand is fine, as long as it is clear. Show:</p>
<ul>
<li>your façade with its doors and windows;</li>
<li>the length and depth of the terrace;</li>
<li>the distance to the kerb, trees, posts and benches;</li>
<li>where the tables, parasols, screens and planters go.</li>
</ul>
<h3>How much room must stay free?</h3>
<p>Between your terrace and the kerb, or between your terrace and an obstacle, a strip of at least 1.50 metres stays
free, so that a wheelchair and a pram can pass easily. In the Kerkstraat and on the Markt we ask for 2 metres, because
those are busier. Fire hydrants, your neighbours' doors and the 4-metre passage for the fire brigade always stay
free.</p>
<h3>What may stand on it?</h3>
<p>Tables, chairs, parasols, low planters and transparent wind screens up to 1.40 metres high are allowed. You may not
fix anything to the paving, unless the permit says so. A wooden floor is allowed only if it is level with the
pavement or has a ramp. Gas heaters are not allowed; electric heaters are, if the cables lie safely.</p>
""",
            },
            {
                "title": "Think of the rest of your business",
                "anchor": "your-business",
                "text": """
<p>A terrace is part of your business. Check whether the rest grows with it.</p>
<ul>
<li><strong>Drinks:</strong> your drinks licence must be in order for the whole business. If you apply for it for the
first time, do so together with the terrace.</li>
<li><strong>Toilets:</strong> with more customers you may need more toilets.</li>
<li><strong>Insurance:</strong> tell your insurer that you have a terrace. We ask for proof of your third-party
liability insurance.</li>
<li><strong>Music:</strong> if you play music on the terrace, you need a licence from
<a href="https://www.unisono.be">Unisono</a>. After 10 p.m. music on the terrace is not allowed.</li>
<li><strong>Allergens:</strong> outside, too, you must be able to tell customers which allergens your dishes
contain.</li>
</ul>
""",
            },
            {
                "title": "Apply for your permit",
                "anchor": "apply",
                "text": """
<ol>
<li>Gather the sketch, two photos of the place and the proof of your insurance.</li>
<li><a href="start:vergunningen/terrace-permit">Send in your application</a>, online or at the counter, at least six weeks before you want to put out the
terrace.</li>
<li>Within five working days we tell you whether anything is missing.</li>
<li>Somebody comes to measure the place. You don't have to be there, but you may.</li>
<li>The police and the fire brigade give their opinion if the terrace is larger than 20 square metres.</li>
<li>The college of mayor and aldermen decides. You get the decision by e-mail.</li>
</ol>
<p>You can follow every step in your file.</p>
""",
            },
            {
                "title": "What does it cost?",
                "anchor": "costs",
                "text": """
<table>
<tr><th>Kind of terrace</th><th>Period</th><th>Price per square metre</th></tr>
<tr><td>Summer terrace</td><td>1 March to 31 October</td><td>€20</td></tr>
<tr><td>All-year terrace</td><td>the whole year</td><td>€32</td></tr>
<tr><td>Terrace at an event</td><td>at most three days</td><td>free</td></tr>
</table>
<p>Applying costs nothing. In the year in which you start your business you pay half. If your street is dug up for more
than 30 days, you pay nothing for that period.</p>
""",
            },
            {
                "title": "Your terrace is up: what now?",
                "anchor": "afterwards",
                "text": """
<p>Hang the permit where people can see it, in your window. Sweep the terrace every day, and the strip up to the gutter
too. At 11 p.m. take the chairs in or stack them quietly. In the night from Friday to Saturday and from Saturday to
Sunday you may do so at midnight.</p>
<p>If the terrace has to be cleared for a while, for roadworks, a fair or a parade, we tell you at least fourteen days
ahead.</p>
<h3>Renewing, changing or stopping</h3>
<p>A permit is valid for five years. If you want to keep the terrace longer, apply again three months before it ends. If
you want a larger terrace, you apply for a new permit. If somebody takes over your business, the new owner applies
again: the permit is in your name. If you stop, let us know, and the tax stops too.</p>
""",
            },
            {
                "title": "Do you disagree with the decision?",
                "anchor": "appeal",
                "text": """
<p>Talk to us first: often a small change to the plan helps. If you still don't agree, you can go to the Council of
State within 60 days after you were notified. The decision says how to do that.</p>
""",
            },
        ],
        "checklist": [
            {"text": "Check whether your terrace comes on public land", "link": None},
            {"text": "Make a sketch with measurements", "link": None},
            {"text": "Take two photos of the place", "link": None},
            {"text": "Ask your insurer for proof of third-party liability", "link": None},
            {"text": "Check that your drinks licence is in order", "link": None},
            {"text": "Send in your application", "link": "vergunningen/terrace-permit"},
            {"text": "Hang the permit in your window", "link": None},
        ],
        "deadlines": [
            {
                "title": "Applying for a summer terrace from 1 March",
                "day": "2027-01-18",
                "words": None,
            },
            {
                "title": "Applying for any other terrace",
                "day": None,
                "words": "at least six weeks before you want to put out the terrace",
            },
            {
                "title": "Appealing to the Council of State",
                "day": None,
                "words": "within 60 days after you were notified",
            },
            {
                "title": "Clearing the furniture after the summer season",
                "day": "2026-10-31",
                "words": None,
            },
        ],
    },
    {
        "id": "starting-a-business",
        "of": "starten-als-ondernemer",
        "title": "Starting a business",
        "description": "What to know, choose and arrange before you open your own business.",
        "in_short": [
            "Test your idea and make a simple financial plan.",
            "Choose between being a sole trader and setting up a company.",
            "Register through an accredited business counter.",
            "Join a social insurance fund and activate your VAT number.",
            "Ask us beforehand which permits you need.",
        ],
        "audience": "You want to start a business for the first time: full-time, beside a job, or as a student.",
        "parts": [
            {
                "title": "Test your idea",
                "anchor": "idea",
                "text": """
<p>A business of your own begins with an idea and a lot of drive. Then comes the paperwork. It looks like a lot, but
most of it can be done in a few weeks. This guide puts everything in a logical order.</p>
<p>Talk to people who might become customers. What would they pay? Where do they buy now? Also look at which
businesses nearby do the same, and what you want to do differently.</p>
<p>Then make a financial plan. Write down what you need to begin, what you spend each month, and how much you must sell
to break even. Be careful with your figures: the first months are often slower than hoped. For a private limited
company (<abbr lang="nl" title="besloten vennootschap">BV</abbr>) a financial plan is compulsory; for a sole trader it
is simply wise.</p>
""",
            },
            {
                "title": "Choose how you do business",
                "anchor": "form",
                "text": """
<h3>Full-time, beside a job, or as a student</h3>
<p>If you work at least half-time as an employee, you can usually start as a self-employed person in a secondary
occupation. You then pay social contributions on what you earn on your own account, often less than full-time. If you
are 25 or younger and studying, you can ask for the status of student entrepreneur.</p>
<h3>Sole trader or company</h3>
<table>
<tr><td></td><th>Sole trader</th><th>Private limited company (BV)</th></tr>
<tr><td>Setting up</td><td>quick and cheap</td><td>at a notary's, with a financial plan</td></tr>
<tr><td>Debts</td><td>you are liable with all you own</td><td>what you own is in principle safe</td></tr>
<tr><td>Tax</td><td>personal income tax</td><td>corporation tax</td></tr>
<tr><td>Accounts</td><td>simple</td><td>double-entry</td></tr>
</table>
<p>An accountant can work out what suits you best. Ask beforehand what that advice costs.</p>
""",
            },
            {
                "title": "Find a place",
                "anchor": "place",
                "text": """
<p>If you work from home, that is usually allowed as long as living there remains the main use. If customers or machines
come into it, ask whether you need an environmental permit.</p>
<p>If you rent business premises, first check with us that they are permitted as a shop, café or restaurant. Premises
that used to be an office or a house are not permitted automatically. Sign only when you are sure, or have it
written into the contract that the lease is valid only with a permit. A commercial lease normally runs for nine years.
For a pop-up there is a contract of at most one year.</p>
<p>We have a list of vacant premises in the town centre, and are glad to go and look with you.</p>
""",
            },
            {
                "title": "Do the paperwork",
                "anchor": "paperwork",
                "text": """
<ol>
<li><strong>Open a current account</strong> for your business, apart from your own.</li>
<li><strong>Register</strong> with an accredited business counter of your choice
(<i lang="nl">ondernemingsloket</i>). You get an enterprise number and an establishment unit number. Registering costs
a little more than €100, and the same everywhere.</li>
<li><strong>Activate your VAT number.</strong> It is the same number as your enterprise number. You can do it yourself,
for free, at the Federal Public Service Finance, or pay the business counter to do it. If your turnover stays below
€25,000 a year, you can ask for the exemption for small enterprises.</li>
<li><strong>Join a social insurance fund</strong>, at the latest on the day on which you begin.</li>
<li><strong>Tell your health insurance fund</strong> that you are becoming self-employed.</li>
<li><strong>Insure your business:</strong> third-party liability, fire, and perhaps loss of income.</li>
</ol>
<p>In Flanders you no longer have to prove that you can run a business. Some professions, such as accountant, estate
agent or doctor, have requirements of their own. If you don't have the nationality of a country of the European Economic
Area or of Switzerland, ask whether you need a professional card (<i lang="nl">beroepskaart</i>).</p>
""",
            },
            {
                "title": "See which permits you need",
                "anchor": "permits",
                "text": """
<p>That depends on what you do, and where. Some examples:</p>
<ul>
<li>making or selling food: registration or authorisation by the food agency
<a href="https://www.favv-afsca.be">FASFC</a> (in Dutch <span lang="nl">FAVV</span>);</li>
<li>serving alcohol: a drinks licence from the municipality;</li>
<li>selling at the market or by the roadside: the right activity in the Crossroads Bank for Enterprises;</li>
<li>a shop of more than 400 square metres: an environmental permit for retail;</li>
<li>a terrace, a display or a sign on the pavement: a permit from the municipality.</li>
</ul>
""",
            },
            {
                "title": "Look for money and advice",
                "anchor": "money-and-advice",
                "text": """
<p>Voorbeeldegem gives a bonus to anyone who starts a business in the municipality, and a grant to anyone who brings
vacant premises in the centre back into use. The site of <a href="https://www.vlaio.be/nl">VLAIO</a> lists support and
advice from the Flemish government. Don't pay for anything until you know whether you must apply for the support first:
often you must.</p>
""",
            },
            {
                "title": "Your first months",
                "anchor": "first-months",
                "text": """
<ul>
<li>Put your enterprise number on your invoices and on your website.</li>
<li>Send invoices to other businesses as structured e-invoices. Since 1 January 2026 that is the rule between
businesses that are liable for VAT in Belgium.</li>
<li>Offer your customers at least one way to pay electronically.</li>
<li>Put money aside each month for VAT, social contributions and tax.</li>
<li>Don't keep your questions to yourself. Come and see us, even when times are hard.</li>
</ul>
""",
            },
        ],
        "checklist": [
            {"text": "Talk to people who might become customers", "link": None},
            {"text": "Make a financial plan", "link": None},
            {"text": "Choose between sole trader and company", "link": None},
            {"text": "Have your premises checked: are they permitted?", "link": None},
            {"text": "Open a current account for your business", "link": None},
            {"text": "Register with a business counter", "link": None},
            {"text": "Activate your VAT number", "link": None},
            {"text": "Join a social insurance fund", "link": None},
            {
                "text": "Look for support in the Flemish subsidy database (in Dutch)",
                "link": "https://www.vlaio.be/nl/subsidies-financiering/subsidiedatabank",
            },
        ],
        "deadlines": [
            {
                "title": "Joining a social insurance fund",
                "day": None,
                "words": "at the latest on the day on which you begin",
            },
            {
                "title": "Applying for the starter's bonus",
                "day": None,
                "words": "within six months after you start your activity",
            },
        ],
    },
    {
        "id": "taking-over-a-cafe-or-restaurant",
        "of": "een-horecazaak-overnemen",
        "title": "Taking over a café or restaurant",
        "description": "What you must apply for again when you take over a café or restaurant.",
        "in_short": [
            "Permits are personal: apply for them again.",
            "Have fire safety and hygiene checked before you sign.",
            "Start at least two months ahead.",
        ],
        "audience": "You are taking over an existing café, restaurant or chip shop.",
        "parts": [
            {
                "title": "Taking over a café or restaurant",
                "anchor": None,
                "text": """
<p>An existing business looks like a quick start: the kitchen is there and the customers know the way. Yet for the
authorities you begin again. Most permits belong to a person and don't go with the premises.</p>
<h2>Before you sign</h2>
<p>Ask the seller for the commercial lease, the reports of the fire brigade, the inspections of gas and electricity and
the contract with the brewery. Ask us whether the premises are permitted as a café or restaurant. Have your accountant
look at the tax certificate for the transfer too, so that you don't have to pay somebody else's old debts.</p>
<h2>Applying again</h2>
<ul>
<li>the drinks licence of the municipality;</li>
<li>the registration or authorisation of the food agency FASFC (in Dutch <span lang="nl">FAVV</span>);</li>
<li>the terrace and the signs on the pavement;</li>
<li>the licence for music from Unisono.</li>
</ul>
<h2>Plan a visit</h2>
<p>We plan one visit by the fire brigade and the Business Desk together, so that you know in one go what to change.
Allow two months between your first question and the opening.</p>
""",
            },
        ],
        "checklist": [
            {"text": "Ask for the lease and the inspection reports", "link": None},
            {"text": "Have the tax certificate looked at", "link": None},
            {"text": "Apply for the drinks licence again", "link": None},
            {"text": "Register with the food agency", "link": None},
            {"text": "Plan one visit by the fire brigade and the Business Desk", "link": None},
        ],
        "deadlines": [
            {
                "title": "Starting your applications",
                "day": None,
                "words": "at least two months before the opening",
            },
        ],
    },
]
