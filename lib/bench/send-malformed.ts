import { once } from "node:events";
import { Agent, type IncomingMessage, request } from "node:http";
import { asText, type MalformedRequest } from "./malformed";

/** Milliseconds within which every request is answered. */
const LONGEST = 5_000;
/** What no answer may hold: a stack, a statement, a file of the server, the name of what stands behind. */
const LEAKS =
  /\bat [^\n]{1,200}:\d+:\d+|node_modules|lib\/server|\.next\/server|\b(?:SELECT|INSERT INTO|UPDATE|DELETE FROM)\s+\S+\s+(?:FROM|SET|VALUES|WHERE)|prisma|postgres|sqlstate|\bP20\d\d\b|pglite/i;

export interface Target {
  readonly url: string;
  readonly cookie: string;
}

const agent = new Agent({ keepAlive: true, maxSockets: 16 });

/** Sends them all at once; throws what is wrong with one, and the request that it was. */
export async function sendAll(target: Target, batch: readonly MalformedRequest[]): Promise<void> {
  const troubles = await Promise.all(batch.map((given) => troubleWith(target, given)));
  const at = troubles.findIndex((trouble) => trouble !== null);
  const given = batch[at];
  if (given) throw new Error(`${troubles[at]}\n${asText(given)}`);
}

/** Sends it; what is wrong with the answer in words, null when all is well. */
async function troubleWith(target: Target, given: MalformedRequest): Promise<string | null> {
  const since = performance.now();
  try {
    const { status, text } = await answerTo(target, given);
    const took = performance.now() - since;
    if (status >= 500) return `answered ${status}: ${text.slice(0, 200)}`;
    if (took > LONGEST) return `answered after ${Math.round(took)} ms`;
    // An answer that was asked for may speak of anything: the catalogue of PostgreSQL, an estate of itself.
    const leak = status >= 400 ? LEAKS.exec(text) : null;
    return leak ? `told ${leak[0]}` : null;
  } catch (error) {
    // Node itself ends a connection whose head it cannot read or finds too long; that is an answer too.
    const code = error && typeof error === "object" && "code" in error ? error.code : null;
    return code === "ECONNRESET" || code === "EPIPE" ? null : String(error);
  }
}

async function answerTo({ url, cookie }: Target, given: MalformedRequest): Promise<{ status: number; text: string }> {
  const { protocol, hostname, port } = new URL(url);
  const headers: Record<string, string> = { origin: given.foreign ? "https://elsewhere.example" : url };
  if (given.signedIn) headers.cookie = cookie;
  if (given.type !== null) headers["content-type"] = given.type;
  const body = given.body === null ? null : Buffer.from(given.body, "utf8");
  if (body) headers["content-length"] = String(body.length);
  const { method, path } = given;
  const asked = request({ protocol, hostname, port, method, path, headers, agent, signal: AbortSignal.timeout(2 * LONGEST) });
  asked.end(body ?? undefined);
  const [answer] = (await once(asked, "response")) as [IncomingMessage];
  return { status: answer.statusCode ?? 0, text: Buffer.concat(await answer.toArray()).toString("utf8") };
}
