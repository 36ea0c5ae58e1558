A closed dossier is erased when its retention term is over: answers, files, messages and contact go, the figures and the proof of its receipt stay. A page shows the coming thirty days; a dossier can be held with a reason.
Who answers for personal data gives a person a copy of what is kept of them, or erases it, by e-mail address or enterprise number.
When nothing can be stored for a moment (a full disk, a storm of conflicts) a form says so with all that was typed, and a service answers 503 with Retry-After.
