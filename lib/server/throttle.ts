import { createHmac } from "node:crypto";
import { RateLimiterPostgres, RateLimiterRes } from "rate-limiter-flexible";
import { networkOf } from "./client-address";
import { beforeScope, type Caller } from "./database";
import { env } from "./env";
import { TooMany } from "./errors";

/** So many tries in so many seconds, counted for one address or for one thing tried (an account, a code). */
export interface Throttle {
  /** Names the counter: `sign-in`. */
  readonly name: string;
  readonly points: number;
  readonly seconds: number;
}

/** Counters live in the database: a restart forgets none, and every process counts on the same. */
const client = {
  query: async ({ text, values }: { text: string; values: unknown[] }) => {
    const rows = await beforeScope((tx) => tx.$queryRawUnsafe<Record<string, unknown>[]>(text, ...values));
    // The limiter counts in plain numbers; a moment in milliseconds fits in one.
    const plain = rows.map((row) => ({ ...row, expire: row.expire === null ? null : Number(row.expire) }));
    return { rows: plain, rowCount: rows.length };
  },
};

/** One for each name: a limiter clears what has expired by a timer of its own. */
const limiters = new Map<string, RateLimiterPostgres>();
function limiterOf(throttle: Throttle): RateLimiterPostgres {
  const limiter = limiters.get(throttle.name) ?? makeLimiter(throttle);
  limiters.set(throttle.name, limiter);
  return limiter;
}

function makeLimiter({ name, points, seconds }: Throttle): RateLimiterPostgres {
  return new RateLimiterPostgres({
    storeClient: client,
    storeType: "pool",
    tableName: "rate_limit",
    tableCreated: true,
    keyPrefix: name,
    points,
    duration: seconds,
  });
}

/** A keyed hash: the table tells nobody's address. */
function keyOf(subject: string): string {
  return createHmac("sha256", env().NEXTAUTH_SECRET).update(`throttle ${subject}`).digest("base64url");
}

/** Counts one try. Throws 429 with the seconds to wait once there are too many. */
export async function spend(throttle: Throttle, subject: string): Promise<void> {
  try {
    await limiterOf(throttle).consume(keyOf(subject), 1);
  } catch (error) {
    if (error instanceof RateLimiterRes) throw new TooMany(Math.ceil(error.msBeforeNext / 1000));
    throw error;
  }
}

/** Forgets the tries, after a success. */
export async function forget(throttle: Throttle, subject: string): Promise<void> {
  await limiterOf(throttle).delete(keyOf(subject));
}

/** Takes back one try, which turned out to be a rightful one: many people share the address of an office. */
export async function takeBack(throttle: Throttle, subject: string): Promise<void> {
  await limiterOf(throttle).reward(keyOf(subject), 1);
}

/** Where a request came from, for counting only. */
export function addressOf(caller: Caller): string {
  return networkOf(caller.address ?? "unknown");
}
