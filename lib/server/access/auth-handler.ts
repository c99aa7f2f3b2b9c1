import { randomUUID } from "node:crypto";
import { cookies } from "next/headers";
import { NextRequest } from "next/server";
import NextAuth from "next-auth";
import type { Locale } from "@/lib/domain/locale";
import { LOCALE_COOKIE } from "@/lib/i18n/locale";
import { readWithin } from "../body";
import { env } from "../env";
import { TooMany } from "../errors";
import { log } from "../log";
import { callerOf } from "../session";
import { authOptions } from "./auth-options";

/** An e-mail address, a password and a token of NextAuth's. */
const BODY_LIMIT = 16_384;
const ONE_YEAR = 365 * 24 * 60 * 60;
type Context = { params: Promise<{ nextauth: string[] }> };

/** NextAuth's own sign-in and sign-out: the one exception to "routes are handle(route, use case)". */
export async function authHandler(request: Request, context: Context): Promise<Response> {
  const caller = await callerOf(request.headers, randomUUID());
  const failures: unknown[] = [];
  const jar = await cookies();
  // On another machine too, the pages after this one are in the language that the account keeps.
  const speak = (locale: Locale) => void jar.set(LOCALE_COOKIE, locale, { path: "/", sameSite: "lax", maxAge: ONE_YEAR });
  const options = authOptions(caller, (error) => failures.push(error), speak);
  const given = request.method === "POST" ? await bounded(request) : request;
  if (!given) return new Response(null, { status: 413 });
  const answer: Response = await NextAuth(given as never, context as never, options);
  return failures.length === 0 ? answer : failed(failures[0], caller.requestId);
}

/** NextAuth reads a body of any length: it is given one that was counted. Null when it is too long. */
async function bounded(request: Request): Promise<NextRequest | null> {
  const { url, method, headers } = request;
  const body = await readWithin(request, BODY_LIMIT).catch(() => null);
  return body && new NextRequest(url, { method, headers, body: body.length > 0 ? new Uint8Array(body) : null });
}

/** What NextAuth's client reads (an address with an error), under the status that says why. */
function failed(error: unknown, requestId: string): Response {
  const throttled = error instanceof TooMany;
  if (!throttled) log.error({ requestId, error: error instanceof Error ? error.name : "unknown" }, "sign-in failed");
  const url = new URL(`/sign-in?error=${throttled ? "throttled" : "unavailable"}`, env().NEXTAUTH_URL).href;
  const headers = { "cache-control": "no-store", "retry-after": throttled ? String(error.seconds) : "2" };
  return Response.json({ url }, { status: throttled ? 429 : 503, headers });
}
