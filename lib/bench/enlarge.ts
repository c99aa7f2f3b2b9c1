import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import { loadProject } from "@/lib/server/inventory/store-project";
import { enqueueJob } from "@/lib/server/jobs/store-job";
import { asSystem } from "@/prisma/seed/builders";
import type { Desk } from "./desk";

/**
 * Makes an imported estate `times` as large: each workload with each of its resources, again and again, by SQL; the portal's own
 * worker then counts and judges it anew.
 */
export async function enlarge(desk: Desk, times: number): Promise<void> {
  const client = new pg.Client({ connectionString: process.env.DATABASE_URL });
  await client.connect();
  try {
    await client.query(COPY_WORKLOADS, [desk.projectId, times - 1]);
    await client.query(COPY_RESOURCES, [desk.projectId, times - 1]);
    await client.query("VACUUM ANALYZE");
    await scoreAll(client, desk);
    await client.query("VACUUM ANALYZE");
  } finally {
    await client.end();
  }
}

const COPY_WORKLOADS = `
  INSERT INTO workload (organisation_id, project_id, grouping, key, name, data_categories)
  SELECT w.organisation_id, w.project_id, w.grouping, w.key || '-' || n, w.name || '-' || n, w.data_categories
  FROM workload w CROSS JOIN generate_series(1, $2::int) n WHERE w.project_id = $1`;

const COPY_RESOURCES = `
  INSERT INTO resource_version (organisation_id, project_id, key, from_import, shape_id, workload_id, type, source_type, name, sort_key,
    resource_group, subscription, location, tags)
  SELECT v.organisation_id, v.project_id, v.key || '-' || n, v.from_import, v.shape_id, c.id, v.type, v.source_type, v.name || '-' || n,
    v.sort_key || '-' || n, v.resource_group || '-' || n, v.subscription, v.location, v.tags
  FROM resource_version v
  JOIN workload w ON w.id = v.workload_id
  CROSS JOIN generate_series(1, $2::int) n
  JOIN workload c ON c.project_id = w.project_id AND c.grouping = w.grouping AND c.key = w.key || '-' || n
  WHERE v.project_id = $1 AND v.to_import IS NULL`;

async function scoreAll(client: pg.Client, { organisationId, projectId }: Desk): Promise<void> {
  const roundNow = () => asSystem(organisationId, (scope) => loadProject(scope, projectId)).then(({ round }) => round);
  const before = await roundNow();
  await asSystem(organisationId, (scope) => enqueueJob(scope, { kind: "score", projectId, subject: "all" }));
  for (let state = "waiting"; state === "waiting" || state === "running"; await pause(250)) {
    const { rows } = await client.query<{ state: string }>(
      "SELECT state FROM job WHERE project_id = $1 ORDER BY created_at DESC, id DESC LIMIT 1",
      [projectId],
    );
    state = rows[0]?.state ?? "missing";
  }
  if ((await roundNow()) === before) throw new Error("the enlarged estate was not judged anew");
}
