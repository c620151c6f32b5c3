/** Never stripped: each changes what is in the product. Clinical rules C.4. */
const contentSuffixes = new Set(['pm', 'd', 'dm', 'pe', 'hctz'])

const formWords = new Set(
  (
    'tablet tablets tab tabs capsule capsules cap caps caplet caplets pill pills softgel softgels gelcap ' +
    'gelcaps er xr xl sr cr la ir dr ec odt cd cc xt tts hfa liquid solution suspension syrup elixir spray ' +
    'patch patches injection injectable inhaler film films suppository powder troche lozenge chewable sl ' +
    'disintegrating sublingual oral orally transdermal mist gummy gummies pen pens vial generic one two half ' +
    'take hr hour'
  ).split(' '),
)

const frequencyWords = new Set(
  (
    'daily nightly weekly monthly prn bid tid qid qd qod qhs hs qam qpm po once twice bedtime morning ' +
    'mornings evening evenings night nights am occasionally sometimes rarely'
  ).split(' '),
)

const saltWords = new Set(
  (
    'hydrochloride hcl hydrobromide hbr tartrate bitartrate sodium potassium calcium magnesium maleate ' +
    'besylate mesylate dimesylate tosylate succinate fumarate acetate citrate carbonate sulfate sulphate ' +
    'phosphate nitrate pamoate medoxomil propionate furoate oxalate aspartate saccharate lactate malate ' +
    'dipotassium erbumine arginine cilexetil kamedoxomil decanoate lauroxil palmitate edisylate'
  ).split(' '),
)

const phrases: readonly RegExp[] = [
  /\b(?:once|twice|thrice|(?:two|three|four|\d) ?(?:x|times)) (?:(?:a|per|each|every) )?(?:daily|day|week|night)\b/g,
  /\bevery (?:other )?(?:\d+(?:(?:\/| to | or )\d+)? )?(?:hours?|hrs?|days?|nights?|mornings?|evenings?|weeks?)\b/g,
  /\b(?:at|before) (?:bedtime|bed|night|sleep|meals?)\b/g,
  /\bin the (?:morning|evening|afternoon)\b/g,
  /\b(?:as|when|if) needed\b/g,
  /\bas (?:directed|prescribed)\b/g,
  /\b(?:per|a) (?:day|week|night)\b/g,
  /\ba (?=(?:half|tablet|tab|pill|capsule|cap|patch)\b)/g,
  /\b\d+ (?:to|or) (?=\d)/g,
  /\bby mouth\b/g,
  /\bwith (?:food|meals?|breakfast|lunch|dinner|water|milk)\b/g,
  /\b(?:extended|immediate|delayed|sustained|controlled|modified)[ /]release\b/g,
  /\bq ?\d+(?:\/\d+)? ?(?:hours?|hrs?|h)\b/g,
  /\b\d+ ?(?:hours?|hrs?|h)\b/g,
]

const unit = 'mgs?|mcgs?|milligrams?|micrograms?|μg|ug|g|gm|grams?|mls?|iu|units?|meq|%'
const strength = new RegExp(`^\\d+(?:[.,]\\d+)*(?:${unit}|mgml|mcgh|puffs?)$|^(?!g$)(?:${unit})$`)
/** A strength that is typed onto the name, as in "Xanax10mg". */
const gluedStrength = new RegExp(`([a-z]{3})(\\d+(?:[.,]\\d+)*) ?(${unit})(?![a-z])`, 'g')
const spacedStrength = new RegExp(`(\\d) (${unit}|puffs?)(?![a-z])`, 'g')
const bareNumber = /^\d+(?:[.,]\d+)*$/

/** Lower case, accents folded, every sign between ingredients written as `/`, spaces collapsed. */
export const fold = (typed: string): string =>
  typed
    .replace(/[®™©\u200b-\u200d\ufeff]/g, '')
    .normalize('NFKD')
    .replace(/[\u0300-\u036f'’‘`´]/g, '')
    .toLowerCase()
    .replace(/(?<!\d)\.|\.(?!\d)/g, '')
    .replace(/\bw\/ ?/g, 'with ')
    .replace(/[&+\-/;()[\]\n‐‑‒–—]|(?<!\d),|,(?!\d)/g, '/')
    .replace(/[:"*“”„«»•·]/g, ' ')
    .replace(/\bhct\b/g, 'hctz')
    .replace(/\bapap\b/g, 'acetaminophen')
    .replace(/\s+/g, ' ')
    .replace(/ ?\/[ /]*/g, '/')
    .replace(/^\/|\/$/g, '')
    .trim()

const without = (folded: string, isDropped: (word: string) => boolean): string =>
  folded
    .split('/')
    .map((part) =>
      part
        .split(' ')
        .filter((word) => !isDropped(word))
        .join(' '),
    )
    .filter((part) => part !== '')
    .join('/')

const isStrengthOrFrequency = (word: string): boolean =>
  strength.test(word) || bareNumber.test(word) || frequencyWords.has(word)

const isStrengthFormOrFrequency = (word: string): boolean =>
  strength.test(word) || formWords.has(word) || frequencyWords.has(word)

const orAsItWas = (stripped: string, before: string): string =>
  stripped === '' ? before : stripped

/** "5mg/day" says how much and how often, not two ingredients. */
const withWordsForRates = (folded: string): string =>
  folded.replace(gluedStrength, '$1 $2$3').replace(/\/(day|night|week)\b/g, ' per $1')

const withoutPhrases = (folded: string): string =>
  phrases
    .reduce((text, phrase) => text.replace(phrase, ' '), withWordsForRates(folded))
    .replace(spacedStrength, '$1$2')
    .replace(/ +/g, ' ')
    .replace(/ ?\/[ /]*/g, '/')
    .replace(/^[ /]+|[ /]+$/g, '')

/** A name without strength, form and frequency, then without salt words as well. */
export function plainNames(typed: string): readonly [string, string, string] {
  const folded = fold(typed)
  const plain = orAsItWas(without(withoutPhrases(folded), isStrengthFormOrFrequency), folded)
  const saltless = without(plain, (word) => saltWords.has(word))
  return [folded, plain, orAsItWas(saltless, plain)]
}

/**
 * The plain names of what was typed, then without loose numbers and places: each step still a name. A form
 * is first kept, because it can be the name: Primatene Tablets and Primatene Mist are two medicines.
 */
export function readings(typed: string): readonly string[] {
  const [folded, plain, saltless] = plainNames(typed)
  const withForm = orAsItWas(without(withoutPhrases(folded), isStrengthOrFrequency), folded)
  const numberless = orAsItWas(
    without(saltless, (word) => bareNumber.test(word)),
    saltless,
  )
  const placeless = orAsItWas(
    without(numberless, (word) => /^(?:nasal|eye|drops?)$/.test(word)),
    numberless,
  )
  return [...new Set([folded, withForm, plain, saltless, numberless, placeless])]
}

/** A name as it is looked up: the words alone. */
export const keyOf = (reading: string): string => reading.replaceAll('/', ' ')

/** The letters after a name that change its content, such as the D of a decongestant. */
export const contentSuffixesOf = (key: string): string =>
  key
    .split(' ')
    .filter((word) => contentSuffixes.has(word))
    .toSorted()
    .join(' ')

/** Answers that mean an empty list. */
export const saysNone = (typed: string): boolean =>
  ['none', 'no', 'n/a', 'nothing'].includes(fold(typed))
