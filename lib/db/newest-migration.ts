/** The last folder of `prisma/migrations`, by name: a database without it is older than this code. A test keeps it true. */
export const newestMigration = '20261201100000_client_by_any_name'
