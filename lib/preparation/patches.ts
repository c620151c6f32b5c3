const NAMES_A_PATCH = /\b(patch|daytrana|butrans|duragesic|emsam)\b/i

/** Whether a typed name speaks of a patch, which counts from the moment it comes off. */
export const namesAPatch = (typed: string): boolean => NAMES_A_PATCH.test(typed)
