import { urlOf } from "../lib/client/call";
import type { ListedRoute } from "../lib/contract/all-routes";
import type { Ids } from "./world";

export interface Ask {
  readonly method: string;
  readonly path: string;
  readonly cookie: string;
  readonly body?: string | undefined;
  readonly type?: string;
  /** Absent: the portal's own. */
  readonly origin?: string | null;
  /** As the browser asks for a page's data when a link is followed. */
  readonly data?: true;
}
export interface Answer {
  readonly status: number;
  /** The status, or what a redirect of a page stands for. */
  readonly refusal: number;
  readonly location: string;
  readonly body: string;
}

/** What a page's redirect says: sign in first, or set up the second factor that is demanded. */
const REDIRECTS: readonly (readonly [string, number])[] = [
  ["/sign-in?", 401],
  ["/second-factor?", 401],
  ["/account?required=second-factor", 403],
];
const AT_ONCE = 8;

/** Asks as a browser would, and follows no redirect. */
export async function ask(portal: string, { method, path, cookie, body, type, data, origin = portal }: Ask): Promise<Answer> {
  const headers = {
    ...(cookie ? { cookie } : {}),
    ...(type ? { "content-type": type } : {}),
    ...(origin ? { origin } : {}),
    ...(data ? { rsc: "1" } : {}),
  };
  const answer = await fetch(portal + path, { method, headers, redirect: "manual", ...(body === undefined ? {} : { body }) });
  const location = (answer.headers.get("location") ?? "").replace(portal, "");
  const refusal = REDIRECTS.find(([beginning]) => location.startsWith(beginning))?.[1] ?? answer.status;
  return { status: answer.status, refusal, location, body: await answer.text() };
}

/** A route's example as somebody sends it, with these ids in its path. */
export function requestOf(listed: ListedRoute, { cookie, ids }: { cookie: string; ids: Ids }): Ask {
  const { method, path, example } = listed.route;
  const streamed = listed.requestMedia ? { body: listed.requestExample, type: listed.requestMedia } : {};
  const json = example.body === undefined ? {} : { body: JSON.stringify(example.body), type: "application/json" };
  return { method, path: urlOf(path, ids, example.query), cookie, ...json, ...streamed };
}

/** Does the same with each, a few at a time; the results in order. */
export async function eachOf<T, R>(all: readonly T[], work: (one: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  const waiting = all.map((one, at) => ({ one, at }));
  const next = async (): Promise<void> => {
    for (let turn = waiting.shift(); turn; turn = waiting.shift()) results[turn.at] = await work(turn.one);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, next));
  return results;
}
