import { z } from "zod";
import { defineRoute, ProjectPath } from "@/lib/contract/route";
import type { Prisma } from "@/lib/server/generated/client";

const WORKLOADS = 50;

export const readingRoute = defineRoute({
  method: "GET",
  path: "/guarded/{organisationId}/{projectId}",
  summary: "Workloads by name",
  params: ProjectPath,
  response: z.array(z.strictObject({ id: z.uuid(), name: z.string(), key: z.string(), owner: z.string().nullable() })),
});

/** The query that both routes ask, through the same client. */
export function read(tx: Prisma.TransactionClient, where: z.output<typeof ProjectPath>) {
  const select = { id: true, name: true, key: true, owner: true } as const;
  return tx.workload.findMany({ where, select, orderBy: { id: "asc" }, take: WORKLOADS });
}
