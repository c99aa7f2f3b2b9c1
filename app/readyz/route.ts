import { isReady } from "@/lib/server/readiness/check-readiness";

export const dynamic = "force-dynamic";

/** For a load balancer: the database answers and is migrated. */
export async function GET(): Promise<Response> {
  const ready = await isReady();
  return Response.json({ ready }, { status: ready ? 200 : 503, headers: { "cache-control": "no-store" } });
}
