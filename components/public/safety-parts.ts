/** The parts of the safety page in the order of the page, with the lines of each list [brief S66–S121]. */
export const PARTS = [
  'crisis',
  'offLabel',
  'stop',
  'mind',
  'effects',
  'dissociation',
  'dependence',
  'bladder',
  'more',
  'before',
  'afterwards',
] as const

/** [brief S72–S86] */
export const EFFECTS = [
  'time',
  'anxiety',
  'vision',
  'senses',
  'mouth',
  'pressure',
  'eye',
  'excited',
  'appetite',
  'confusion',
  'nausea',
  'nystagmus',
  'restless',
  'speech',
  'synesthesia',
] as const

/** [brief S87–S95] */
export const STOPS = [
  'allergy',
  'psychosis',
  'bloodPressure',
  'heart',
  'breathing',
  'pressure',
  'thyroid',
  'illness',
  'pregnancy',
] as const

/** [brief S100–S104] */
export const BLADDER = ['often', 'hold', 'pain', 'blood', 'small'] as const

/** [brief S114–S121, S36] */
export const BEFORE = [
  'food',
  'drink',
  'calm',
  'stimulants',
  'bloodPressure',
  'alcohol',
  'monitor',
  'clothes',
] as const

/** [brief S6–S12, S18, S112, S113] */
export const AFTERWARDS = ['drive', 'machines', 'alcohol', 'decisions'] as const
