/** The last folder of `prisma/migrations`, by name: a database without it is older than this code. A test keeps it true. */
export const newestMigration = '20261122000910_reasons_stay_out_of_the_audit'
