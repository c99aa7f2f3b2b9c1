import { once } from "node:events";
import { Agent, type IncomingMessage, request } from "node:http";

export interface Asked {
  readonly url: string;
  readonly method: "PUT" | "POST";
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}
/** What one of the crowd asks next. */
export type NextOf = (person: number, turn: number) => Asked;

const agent = new Agent({ keepAlive: true, maxSockets: Number.POSITIVE_INFINITY });

/** Everybody asks at once, and again as soon as they were answered, so many turns. Milliseconds of each request, to its last byte. */
export async function crowd(people: number, turns: number, next: NextOf): Promise<number[]> {
  const times: number[] = [];
  const one = async (person: number) => {
    for (let turn = 0; turn < turns; turn += 1) times.push(await ask(next(person, turn)));
  };
  await Promise.all(Array.from({ length: people }, (_, person) => one(person)));
  return times;
}

async function ask({ url, method, headers, body }: Asked): Promise<number> {
  const start = performance.now();
  const given = request(url, { agent, method, headers: { ...headers, "content-type": "application/json" } }).end(body);
  const [answer] = (await once(given, "response")) as [IncomingMessage];
  const text = Buffer.concat(await answer.toArray()).toString("utf8");
  if (answer.statusCode !== 200) throw new Error(`${url} answered ${answer.statusCode}: ${text.slice(0, 300)}`);
  return performance.now() - start;
}

/** The value that a share of all stay under: `0.99` for the 99th percentile. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}
