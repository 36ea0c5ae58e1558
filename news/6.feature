Desk forms have fields for enterprises: enterprise number (with "I have none yet"), establishment unit, activity by a word (NACE-BEL 2025), address with the municipality of today, period, amount, IBAN, consent and attachments.
A form can have a page for each fieldset, with a list of tasks, a page to check the answers, and a mailed link to go on later; all of it without JavaScript.
Files that visitors send are known by their content, scanned by clamd where it is set, and held until they are scanned; officers and applicants save them from the dossier and the receipt.
A desk form says what it is about, within which term you decide (the receipt tells the last day), how long a dossier is kept, and when it opens and closes.
GET @form gives a form as JSON Schema; POST @submit takes files.
Too much from one network first asks for a second press; only far above what people type is it refused. Addresses are kept as hashes for an hour.
The demo has two application forms: a terrace and the premium for vacant premises.
A dossier now goes through complete, in appeal, to be paid and paid; a decision has an outcome, a reason, and the means of redress where it isn't granted in full.
The list of dossiers shows the last day and what is overdue first, and is narrowed by state, topic, officer, last day and words.
Officers and applicants write to each other in the dossier; internal notes stay inside. Letters say only that there is something to read.
What comes by phone, at the counter, on a visit or by mail is registered as a dossier like any other, with the same term.
A lost link is asked anew with reference and e-mail address; keys end after a year and can be revoked; a dossier can be kept with an account.
Whoever holds a receipt can check its seal; "onderneem-verify" checks all dossiers of a site.
Closing days of the municipality and a usual term stand in the control panel.
Applicants add files to a dossier that was asked for something, by the page or by `@follow`, under the rules of a form's files; officers read in their list that the applicant answered, and find the files beside the first ones.
A form may name a group of officers: what is sent stands in that group's list, and the group hears of it by mail.
A field for forms, "Call back or appointment", offers half-days on which the desk is open; officers see the wish and order their list by it.
A field for forms, "Length or area", takes a number with a bound.
`tools/find-clamd` and a hard test try the virus scanner with a real clamd.
Officers make an Excel or CSV file of their list on a page where they choose the columns; the choice stays in the address. A program gets the same by GET {section}/dossiers/@export.
Above the officers' list stands how much waits: all, mine, nobody's yet, overdue, within a week. From a dossier one goes to the previous and the next in the same list, and back to the same row, also after a step.
An editor turns an EasyForm in the section into a form of dossiers by a button, and back; the fields that EasyForm gives a new form are understood.
An applicant whose link came into other hands takes all links away and is mailed a new one, by page and by POST @follow-leaked.
EasyForm's "Save data" works on a desk form when a webmaster adds it (off by default): the webmaster is warned, editors read it on the form, the health of the section counts it, and its file neutralises formulas.
Beside each field for files stands what may be sent: kinds, megabytes of each and of all together (25 MB); who sends more reads so in the page's language, and the health page tells a webmaster when the server lets through too little.
On the page by which an applicant follows a dossier the reasons of a decision and the means of redress stand right under the outcome, and the answers that were sent can be unfolded.
What an officer registers by phone, at the counter, on a visit or by mail has the same term as the form for it.
List, order, receipt and file tell when a question came in, not when it was typed; the log keeps both. Dates in an Excel file are dates, by the Belgian clock.
`@follow` has messages apart from the log, ids and ISO 8601 moments; `@workflow` of a dossier lists what can be done now, in the reader's language, with the fields that each step needs.
Officers read each other's names instead of the ids of accounts, and narrow the list by any colleague.
The page of a file says by what it is narrowed, asks for at least one column, and names the file after it.
The officers' list shows who asked and the first words of the question, and narrows by municipality where there are several.
An officer registers a paper application with its pages: files are looked at and sealed as those of a form.
After registering for somebody who gets no letter, the officer sees once the address by which the dossier is followed.
Officers attach files to a message or to a note: the applicant gets those of a message by the link, those of a note never leave the officers.
On the question form of a new section visitors choose what it is about among topics, guides, permits and subsidies, each kind under its own title.
A question of a form may need an answer only after a certain answer to another, by EasyForm's own validator, on the page and in `@submit` alike; the demo's form for vacant premises asks tenants for the term of their lease so.
Above the actions of a desk form its editor reads which of EasyForm's own actions do nothing there, and who writes instead.
Who sends files along with a dossier later says which question of the form they are for, on the page and in `POST @follow`: only those are newer versions of what was sent for it.
The address for who gets no letter stands as a link on the dossier, right after registering it, with the key apart to read aloud.
