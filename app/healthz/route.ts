export const dynamic = "force-dynamic";

/** For a supervisor: the process answers. */
export function GET(): Response {
  return Response.json({ alive: true }, { headers: { "cache-control": "no-store" } });
}
