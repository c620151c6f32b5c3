/** Where each sealed text of this subject lives. */
export const noteBody = (row: string) => ({ table: 'circle_note', column: 'body', row })
export const afterWords = (row: string) => ({ table: 'circle', column: 'after_words', row })
