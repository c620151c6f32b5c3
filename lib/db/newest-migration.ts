/** The last folder of `prisma/migrations`, by name: a database without it is older than this code. A test keeps it true. */
export const newestMigration = '20261125125000_withdrawal_counts_from_after_the_dose'
