import { randomUUID } from "node:crypto";
import { cookies, headers } from "next/headers";
import { redirect } from "next/navigation";
import { decode } from "next-auth/jwt";
import type { Caller } from "./database";
import { env } from "./env";
import { NotFound, Refusal } from "./errors";

/** `__Host-` where the address is https: the browser then refuses a cookie from a sibling domain. */
export function sessionCookieName(): string {
  return env().NEXTAUTH_URL.startsWith("https://") ? "__Host-portal.session" : "portal.session";
}

/** The session id in a cookie value, or null when it is absent, forged or out of date. The database decides whether it still counts. */
export async function sessionIdOf(cookie: string | undefined): Promise<string | null> {
  if (!cookie) return null;
  try {
    const token = await decode({ token: cookie, secret: env().NEXTAUTH_SECRET });
    return typeof token?.sid === "string" ? token.sid : null;
  } catch {
    return null;
  }
}

/** The caller of the current page or route; `sessionId` is null for a visitor. */
export async function visitor(): Promise<Caller> {
  const [jar, head] = await Promise.all([cookies(), headers()]);
  return {
    sessionId: await sessionIdOf(jar.get(sessionCookieName())?.value),
    requestId: head.get("x-request-id") ?? randomUUID(),
  };
}

/** The caller of a portal page; a visitor is sent to sign in and comes back. */
export async function currentCaller(): Promise<Caller> {
  const caller = await visitor();
  if (!caller.sessionId) redirect(await signInPath());
  return caller;
}

export async function signInPath(): Promise<string> {
  const path = (await headers()).get("x-pathname") ?? "/organisations";
  return `/sign-in?callbackUrl=${encodeURIComponent(path)}`;
}

export function isGone(error: unknown): boolean {
  return error instanceof NotFound || (error instanceof Refusal && error.status === 400);
}
