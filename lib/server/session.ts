import { randomUUID } from "node:crypto";
import { cookies, headers } from "next/headers";
import { redirect } from "next/navigation";
import { decode, encode } from "next-auth/jwt";
import { cache } from "react";
import { addressIn, deviceOf } from "./client-address";
import type { Caller } from "./database";
import { env } from "./env";
import { NotFound, Refusal } from "./errors";

/** `__Host-` where the address is https: the browser then refuses a cookie from a sibling domain. */
export function cookieName(name: string): string {
  return env().NEXTAUTH_URL.startsWith("https://") ? `__Host-${name}` : name;
}

export function sessionCookieName(): string {
  return cookieName("portal.session");
}

/** What recent cookies hold, to their own end: opening one takes as long as several queries. */
const opened = new Map<string, { readonly sid: string; readonly until: number }>();
const COOKIES_KEPT = 500;

function remember(cookie: string, held: { readonly sid: string; readonly until: number }): void {
  opened.set(cookie, held);
  const [oldest] = opened.keys();
  if (opened.size > COOKIES_KEPT && oldest !== undefined) opened.delete(oldest);
}

/** The session id in a cookie value, or null when it is absent, forged or out of date. The database decides whether it still counts. */
export async function sessionIdOf(cookie: string | undefined): Promise<string | null> {
  if (!cookie) return null;
  const known = opened.get(cookie);
  if (known && known.until > Date.now()) return known.sid;
  try {
    const token = await decode({ token: cookie, secret: env().NEXTAUTH_SECRET });
    if (typeof token?.sid !== "string") return null;
    if (typeof token.exp === "number") remember(cookie, { sid: token.sid, until: token.exp * 1000 });
    return token.sid;
  } catch {
    return null;
  }
}

/** Hands the browser another session in place of the one it has; in a route only. */
export async function setSessionCookie(session: { readonly id: string; readonly expiresAt: Date }): Promise<void> {
  const maxAge = Math.max(1, Math.round((session.expiresAt.getTime() - Date.now()) / 1000));
  const token = await encode({ token: { sid: session.id }, secret: env().NEXTAUTH_SECRET, maxAge });
  const secure = env().NEXTAUTH_URL.startsWith("https://");
  (await cookies()).set(sessionCookieName(), token, { httpOnly: true, sameSite: "lax", path: "/", secure, maxAge });
}

/** Who sends a request, with what throttles and sessions keep of it. */
export async function callerOf(head: Headers, requestId: string): Promise<Caller> {
  const sessionId = await sessionIdOf((await cookies()).get(sessionCookieName())?.value);
  return { sessionId, requestId, address: addressIn(head), device: deviceOf(head.get("user-agent")) };
}

/** The caller of the current page or route; `sessionId` is null for a visitor. The cookie is opened once for all parts of a page. */
export const visitor = cache(async (): Promise<Caller> => {
  const [jar, head] = await Promise.all([cookies(), headers()]);
  return {
    sessionId: await sessionIdOf(jar.get(sessionCookieName())?.value),
    requestId: head.get("x-request-id") ?? randomUUID(),
  };
});

/** The caller of a portal page; a visitor is sent to sign in and comes back. */
export async function currentCaller(): Promise<Caller> {
  const caller = await visitor();
  if (!caller.sessionId) redirect(await signInPath());
  return caller;
}

export async function signInPath(): Promise<string> {
  return `/sign-in?${await comingBack()}`;
}

/** Where a page that asks for the second factor is, with the way back. */
export async function secondFactorPath(): Promise<string> {
  return `/second-factor?${await comingBack()}`;
}

async function comingBack(): Promise<string> {
  const path = (await headers()).get("x-pathname") ?? "/organisations";
  return `callbackUrl=${encodeURIComponent(path)}`;
}

export function isGone(error: unknown): boolean {
  return error instanceof NotFound || (error instanceof Refusal && error.status === 400);
}
