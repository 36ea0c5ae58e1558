Desk forms have fields for enterprises: enterprise number (with "I have none yet"), establishment unit, activity by a word (NACE-BEL 2025), address with the municipality of today, period, amount, IBAN, consent and attachments.
A form can have a page for each fieldset, with a list of tasks, a page to check the answers, and a mailed link to go on later; all of it without JavaScript.
Files that visitors send are known by their content, scanned by clamd where it is set, and held until they are scanned; officers and applicants save them from the dossier and the receipt.
A desk form says what it is about, within which term you decide (the receipt tells the last day), how long a dossier is kept, and when it opens and closes.
GET @form gives a form as JSON Schema; POST @submit takes files.
Too much from one network first asks for a second press; only far above what people type is it refused. Addresses are kept as hashes for an hour.
The demo has two application forms: a terrace and the premium for vacant premises.
A dossier now goes through complete, in appeal, to be paid and paid; a decision has an outcome, a reason, and the means of redress where it isn't granted in full.
The list of dossiers shows the last day and what is overdue first, and is narrowed by state, topic, officer, last day and words; it can be downloaded with the columns you choose.
Officers and applicants write to each other in the dossier; internal notes stay inside. Letters say only that there is something to read.
What comes by phone, at the counter, on a visit or by mail is registered as a dossier like any other, with the same term.
A lost link is asked anew with reference and e-mail address; keys end after a year and can be revoked; a dossier can be kept with an account.
Whoever holds a receipt can check its seal; "onderneem-verify" checks all dossiers of a site.
Closing days of the municipality and a usual term stand in the control panel.
