A guide is in parts: one a page with a list of contents, previous and next, the whole on one page to print. The address of a part stays when its title changes; one that you change or remove leads on. Guides also say who they are for, and have a checklist that visitors tick in their own browser and deadlines that pass by themselves.
Guides, permits and subsidies are looked over once a year: what is due stands in the tasks, its keeper gets one letter for each day, and *Checked* below the page sets the day that visitors read.
Visitors answer "was this useful?" with one line if they like, without an account or a cookie; editors read it below the page.
A link to a page that is private or deleted is a task for editors; a page can't go together with itself.
Topics, guides, permits and subsidies have versions, locks and working copies that keep every field.
After installing this version, press *Upgrade* (1001 → 1002): the text of a guide becomes parts at its headings.
Conditions, documents, costs, steps, links, other ways and means of redress of a permit or subsidy are rows you add, move and remove on the form, each with its own columns: the proof beside the condition, the amount beside the words.
A permit says first whether somebody needs it: a permit, a licence, a registration, a notification, or nothing at all; then how long it takes and what it means when nobody decides in time.
Below the one start button stand the other ways, with their hours, and what somebody can do who doesn't agree with the decision.
Keywords are searched: who types "terrasje" finds the terrace permit.
What you take over from the regional catalogue changes only the lines that differ; proofs, amounts and explanations of the others stay.
Other catalogues get a proof per condition, costs as amounts, the term as a duration, channels with hours, who carries it out and the category of Your Europe.
A subsidy keeps its amounts and windows as rows, with times where they matter, terms from the applicant's own date, a budget, what it doesn't go together with, how long one must go on, and where it comes from.
A subsidy that is closed says why and since when (its last day, budget spent, withdrawn), and what replaces it.
Visitors put the window of a subsidy in their calendar, and ask for one mail when it opens or a week before it closes; they confirm it first, and stop it with one click.
"Copy as next year's" makes a private copy of a subsidy with its windows a year later.
A task asks what follows a subsidy that closes within two months.
A term such as "six months after the opening" tells visitors their own last day.
Subsidies and permits have a finder: choices with their numbers, words, four orders, an address that can be shared, and, when nothing is found, what to leave out.
"Which are for me?": a few questions, all optional and kept only in the address, and each result says probably yes, probably not or it depends, with the reasons and the one question that would decide most.
Subsidies and permits say for whom they are as data, on the tab "For whom exactly?": stage, legal form, NACE codes of 2008 or 2025, employees, floor area, places, days.
`GET @subsidies` and `GET @permits` give the same results in the same order, with the counts of all choices.
An editor fills guides, permits and subsidies from a CSV or XLSX file: a preview tells row by row what is new, changed or wrong, and all or the ticked rows are written at once, or nothing. The same columns can be exported. `POST @import`, `GET @export`.
The section's search stands above every page of it, and finds other forms of a word, compounds, keywords and words that mean the same (a list in the settings or on the section). Results can be narrowed by kind. `GET @search-entries`.
Editors read what visitors looked for in vain (`@@unfound`): words only, from three times on.
Pages without a topic are a task; the list of tasks can be narrowed to one kind.
A guide, permit or subsidy can be copied as a new one from the toolbar.
`onderneem-fill` adds plausible content by the thousands, for trials.
Real programmes of two sources were read into the subsidy's fields; docs/real-subsidies.md tells what became data.
Rows of an import may refer to each other, by short name or path, before either is there; a row whose other isn't chosen is refused and says so.
Whatever a field refuses is said in words at the field, with the value and what to do, in forms, REST and imports alike; a choice that a form doesn't have is refused instead of emptied unsaid.
One address counts once a day in "was this useful"; more are thanked and not counted, never refused.
Rows with a rich text move without a page being loaded, and the focus stays with what moved; without JavaScript the page comes back at the new row.
A section can have a name of its own as authority, for a trial site; JSON-LD and CPSV-AP name that, and the demo no longer claims to be Nazareth-De Pinte.
Every page of the section has a link that skips the site's navigation.
A guide, permit or subsidy can have a page in English (or French, German): each page leads to the other, the whole page speaks its language, and search finds it by its own words.
*English version* in the toolbar makes the page with its language and original filled in; your tasks name published pages that the European portal shows without one in English, and translations older than their original.
Other catalogues get a service once, with its texts in Dutch and English.
The demo has three guides and three permits in English.
The permit finder gives a reason for each verdict: what depends on what one wants to do (sell in the street, put tables outside) says so, a permit without criteria is for everybody who does this, and an exemption "may hold".
Over 250 everyday words for trades, in four languages, lead to their NACE code; slips of the keyboard are suggested, and what was typed stays in its field beside the error.
Nothing found? The finder names the fewest choices to leave out, also when that is more than one.
An answer that is given twice is refused, a second stage keeps the first, closed subsidies stand behind open ones, pages keep their size, and open answers leave the address.
A NACE code of the other version is named as such, with its translation.
The page of a subsidy or permit says for whom it is exactly, in the words of the finder, with a link to its questions.
A part of a guide links to the same part in the other language, for readers and search engines, where both guides have as many parts.
What is wrong with an answer to "was this useful" is said in the language of the page.
The demo's guides say what their permits and subsidies say, in Dutch and English, and its English is better.
Amounts read as their language writes them: €20 per square metre in English, 20 euro in Dutch.
A floor area may have decimals, with a comma or a point; "more than 400 m²" and "at most 400 m²" are told and matched apart.
Where a business must be is chosen by name, all over Flanders: municipalities, provinces and the region; a visitor's answer may be a name too.
Number fields read 12,50 and 12.50 alike, whatever the language of the browser.
The preview of a spreadsheet tells each row's fields, old and new, by the words of the form; a row that translates a page is held to the rules of languages.
A guide has categories of Your Europe, and the task of the missing English page counts it.
A search from an English page speaks English and shows English pages first; an editor's toolbar stays in the language of the site.
The demo's own premiums are for businesses within Voorbeeldegem, as data; the finder, the page and the editor's form call the section's own municipality as the section does.
Who reads a page in English goes on in English: finder, questions and desk form keep the language (`in=en`), show English pages where there are, and mark what is Dutch; a translation shows free lines of its own.
The errors of an import name each cell as the form does, with its column; a sheet without a column for the competent authority proposes the section's in the preview.
An editor's form with errors begins with a summary that leads to each field, on whatever tab, also without JavaScript; a title that is too long says how long it may be.
A row that is removed from an editor's form can be brought back in its place until one saves; a screen reader hears both.
A desk form in steps keeps the language of the page (`in=en`) too: through every step, the check, the receipt and the mailed link to go on.
The import says about how long writing takes, tells when it reads or writes, and its button can't be pressed twice.
A permit or subsidy with an application form of the municipality itself leads there first, while the form is published and open; the e-counter is the other way. In the demo the terrace permit and the premium for vacant premises do.
An import of more than 1000 rows takes one press: all rows are looked at first, then a job writes them and goes on where it was after a restart; the page of the import, which needs no JavaScript, says how far it is and what was written. Over REST: 202, `GET` and `DELETE @import`.
*History* of a topic, guide, permit or subsidy compares two versions, row by row, and brings one back.
