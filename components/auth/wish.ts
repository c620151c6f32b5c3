/** The page to go back to, as a hidden field of a form; nothing where there is no wish. */
export const wish = (next: string | null): Readonly<Record<string, string>> =>
  next ? { next } : {}
