/** Where each sealed text of this subject lives. */
export const messageBody = (row: string) => ({ table: 'message', column: 'body', row })
export const draftBody = (row: string) => ({ table: 'message_draft', column: 'body', row })
export const fileName = (row: string) => ({ table: 'message_attachment', column: 'name', row })
export const fileContent = (row: string) => ({
  table: 'message_attachment',
  column: 'content',
  row,
})
