import { PrismaPg } from "@prisma/adapter-pg";
import { PrismaClient } from "@/lib/server/generated/client";
import { read, readingRoute } from "../../../reading";

const client = new PrismaClient({ adapter: new PrismaPg({ connectionString: process.env.DATABASE_URL, max: 10 }) });

/** The same parsing, query and answer, and nothing that asks who wants to know. */
export async function GET(_: Request, { params }: { params: Promise<Record<string, string>> }): Promise<Response> {
  const where = readingRoute.params.parse(await params);
  return Response.json(readingRoute.response.parse(await read(client, where)), { headers: { "cache-control": "no-store" } });
}
