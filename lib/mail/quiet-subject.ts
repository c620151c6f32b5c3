/** Words that a lock screen must not show beside somebody's name: the medicine, the illness, the record. */
const LOUD =
  /ketamine|esketamine|spravato|psychedelic|depress|anxi|suicid|trauma|ptsd|mental|psych|diagnos|medication|medicine|dose|screening|session|therapy|treatment|journal|blood pressure|consent|alert|crisis|risk/i

export const isQuiet = (subject: string): boolean => !LOUD.test(subject)

/** The subject if it keeps quiet about health, else the sender's plain one. A loud subject is a mistake in the words, never a leak. */
export const quietSubject = (subject: string, plain: string): string =>
  isQuiet(subject) ? subject : plain
