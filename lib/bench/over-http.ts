import { once } from "node:events";
import { Agent, type IncomingMessage, request } from "node:http";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { setTimeout as pause } from "node:timers/promises";
import { encode } from "next-auth/jwt";
import { ImportView } from "@/lib/contract/inventory";
import { env } from "@/lib/server/env";
import { sessionCookieName } from "@/lib/server/session";
import { aDesk, type Desk } from "./desk";

/** A signed-in person of the running portal, who asks over HTTP as a browser does. */
export interface Visitor {
  readonly desk: Desk;
  readonly cookie: string;
  /** Path of the desk's project, as pages have it. */
  readonly project: string;
}

const agent = new Agent({ keepAlive: true });

export async function aVisitor(): Promise<Visitor> {
  const desk = await aDesk();
  const token = await encode({ token: { sid: desk.caller.sessionId }, secret: env().NEXTAUTH_SECRET });
  const project = `/organisations/${desk.organisationId}/projects/${desk.projectId}`;
  return { desk, cookie: `${sessionCookieName()}=${token}`, project };
}

/** Address of the portal that was started for this measurement. */
export function portalUrl(): string {
  const url = process.env.PORTAL_URL;
  if (!url) throw new Error("no portal was started for this measurement");
  return url;
}

/** A page as the browser gets it, compressed as the server chooses, to its last byte; refuses every answer but 200. */
export async function fetchPage(url: string, cookie = ""): Promise<number> {
  const start = performance.now();
  const given = request(url, { agent, headers: { cookie, accept: "text/html", "accept-encoding": "gzip" } }).end();
  const [answer] = (await once(given, "response")) as [IncomingMessage];
  answer.resume();
  await once(answer, "end");
  if (answer.statusCode !== 200) throw new Error(`${url} answered ${answer.statusCode}`);
  return performance.now() - start;
}

/** Sends a file, waits for its preview, confirms it and waits until the worker has applied it. */
export async function importOverHttp(visitor: Visitor, file: AsyncIterable<Uint8Array>): Promise<ImportView> {
  const imports = `/api/v1${visitor.project}/imports`;
  const given = await send(visitor, `${imports}?fileName=estate.json`, "application/octet-stream", file);
  const one = `${imports}/${given.id}`;
  await until(visitor, one, (view) => view.plan !== null);
  await send(visitor, `${one}/confirm`, "application/json", [Buffer.from('{"remove":false}')]);
  return until(visitor, one, (view) => view.state === "applied");
}

async function send(
  { cookie }: Visitor,
  path: string,
  type: string,
  body: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
): Promise<ImportView> {
  const headers = { cookie, "content-type": type, origin: new URL(env().NEXTAUTH_URL).origin };
  const given = request(portalUrl() + path, { agent, method: "POST", headers });
  const answered = once(given, "response") as Promise<[IncomingMessage]>;
  const [[answer]] = await Promise.all([answered, pipeline(Readable.from(body), given)]);
  return viewIn(path, answer);
}

async function until({ cookie }: Visitor, path: string, isDone: (view: ImportView) => boolean): Promise<ImportView> {
  for (;;) {
    const given = request(portalUrl() + path, { agent, headers: { cookie } }).end();
    const [answer] = (await once(given, "response")) as [IncomingMessage];
    const view = await viewIn(path, answer);
    if (isDone(view)) return view;
    if (view.state === "failed" || view.state === "cancelled")
      throw new Error(`the import has ${view.state}: ${view.failure?.code}`);
    await pause(250);
  }
}

async function viewIn(path: string, answer: IncomingMessage): Promise<ImportView> {
  const text = Buffer.concat(await answer.toArray()).toString("utf8");
  if (answer.statusCode !== 200) throw new Error(`${path} answered ${answer.statusCode}: ${text.slice(0, 300)}`);
  return ImportView.parse(JSON.parse(text));
}
