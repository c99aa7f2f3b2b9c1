import { beforeScope } from "../database";

/** Names of the migrations that were applied to their end. */
export async function appliedMigrations(): Promise<string[]> {
  const rows = await beforeScope(
    (tx) => tx.$queryRaw<{ name: string }[]>`
      SELECT migration_name AS name FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL`,
  );
  return rows.map(({ name }) => name);
}
