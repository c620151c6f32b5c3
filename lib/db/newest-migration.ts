/** The last folder of `prisma/migrations`, by name: a database without it is older than this code. A test keeps it true. */
export const newestMigration = '20261125124020_one_shift_at_a_time'
