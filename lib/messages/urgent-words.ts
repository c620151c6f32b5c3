/** What words in a message may mean: somebody thinks of dying, or something is happening to the body now. */
export type Urgency = 'crisis' | 'emergency'

const CRISIS =
  /\b(suicid\w*|kill(ing)? myself|end(ing)? (my|it all|everything)( life)?|take my (own )?life|(want|wish|going) to die|better off dead|don'?t want to (live|be here|wake up)|no reason to live|hurt(ing)? myself|harm(ing)? myself|self[- ]?harm|cut(ting)? myself|overdos\w*)\b/i
const EMERGENCY =
  /\b(chest pain|can(no|')?t breathe|trouble breathing|short of breath|passed out|faint(ed|ing)|unconscious|seizure|stroke|numb on one side|won'?t wake|cannot wake|blood in my urine|severe headache)\b/i

/**
 * Words that ask for help to be shown at once. They never block anything and never stand for a person's judgement: a
 * message without them may be as urgent [gen].
 */
export function urgencyOf(text: string): Urgency | null {
  const plain = text.replace(/[\u2018\u2019]/g, "'")
  if (CRISIS.test(plain)) return 'crisis'
  return EMERGENCY.test(plain) ? 'emergency' : null
}
