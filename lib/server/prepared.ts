const MARK = /^\s*\/\* prepared ([a-z-]{1,40}) \*\//;

/**
 * The name under which PostgreSQL keeps the plan of a query whose first words are a comment, "prepared" and a name. Meant for the few
 * that every request asks and whose best plan is always the same: planning them costs more than running them. Others get no name,
 * and a plan of their own each time.
 */
export function preparedName({ sql }: { readonly sql: string }): string {
  return MARK.exec(sql)?.[1] ?? "";
}

/** The embedded database has one session for all connections, where a name is taken by the first: its address says so. */
export function keepsPlans(databaseUrl: string): boolean {
  return new URL(databaseUrl).searchParams.get("prepared") !== "no";
}
