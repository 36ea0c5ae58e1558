A closed dossier is erased when its retention term is over: answers, files, messages and contact go, the figures and the proof of its receipt stay. A page shows the coming thirty days; a dossier can be held with a reason.
Who answers for personal data gives a person a copy of what is kept of them, or erases it, by e-mail address or enterprise number.
When nothing can be stored for a moment (a full disk, a storm of conflicts) a form says so with all that was typed, and a service answers 503 with Retry-After.
Each decision goes out as a letter: kept as it was sent, sealed, read by officer and applicant, and as PDF where the server can make one. A decision taken anew gets version 2 beside version 1, and the page says which counts.
Officers see the letter before they decide, with what they typed; nothing is done yet.
A municipality writes its own letters on the section, with fields such as [naam] and [motivering]; a field that doesn't exist is named when it is saved, and a refusal needs its motivation and means of redress. Standard letters in Dutch go out otherwise; editors read them at @@letter-texts.
Files of one name that an applicant sends anew have version numbers, for officer and applicant.
"onderneem-fill --dossiers N" adds dossiers of nobody, in all states and kinds, for trials: some 300 a second. It works on the demo again, whose erased dossier it took for somebody's.
Backup and restore are documented and tried for FileStorage and for RelStorage on PostgreSQL; docs/durability.md counts what is sent, stored, doubled and lost while processes are killed.
A question or application that comes in costs the server not much more than half of the processor time that it did (bench/README.md): the list of subjects is asked for once a request, and EasyForm's rules of a field only where an editor wrote one.
`make test-hard` dumps a site in PostgreSQL (RelStorage, blobs included) while people send, and restores it: every seal holds and every key opens its dossier.
