/** When an entry was made that waited so many seconds in a page without a connection, on the server's own clock. */
export const takenAt = (now: Date, waitedSec = 0): Date =>
  new Date(now.getTime() - waitedSec * 1000)
