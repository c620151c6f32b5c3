/** What must always hold, as a query that returns no row; each row it does return says in `breach` what is wrong where. */
export interface Invariant {
  readonly id: `I${number}`
  readonly says: string
  /** One query, or one whose rows are the queries to run (`sql`): the tables are asked of the database itself. */
  readonly sql: string
  readonly isOverTables?: true
}

export interface Checked {
  readonly id: string
  readonly says: string
  readonly breaches: readonly string[]
}

/** Domain time inside the database: real time and the demonstration's offset. */
export const DOMAIN_NOW = `(clock_timestamp() + coalesce((SELECT offset_ms FROM demonstration_clock LIMIT 1), 0) * interval '1 millisecond')`
