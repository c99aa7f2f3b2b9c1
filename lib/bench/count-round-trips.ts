import { createServer, connect as dial, type Server } from "node:net";

/** Stands between a portal and PostgreSQL, and counts. */
export interface Counter {
  /** The same database through this place. */
  readonly url: string;
  /** Round trips so far: how often PostgreSQL said that it is ready again. */
  readonly count: () => number;
  readonly close: () => void;
}

const READY = "Z".charCodeAt(0);

/** A TCP relay before the database of an address; the address must not ask for TLS. */
export async function countRoundTrips(url: string): Promise<Counter> {
  const target = new URL(url);
  let trips = 0;
  const server: Server = createServer((near) => {
    const far = dial(Number(target.port || 5432), target.hostname);
    const seen = messages(() => {
      trips += 1;
    });
    near.on("data", (data) => far.write(data)).on("close", () => far.destroy());
    far.on("data", (data) => {
      seen(data);
      near.write(data);
    });
    far.on("close", () => near.destroy());
    for (const socket of [near, far]) socket.setNoDelay(true).on("error", () => undefined);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const through = new URL(url);
  through.hostname = "127.0.0.1";
  through.port = String(address && typeof address === "object" ? address.port : 0);
  return { url: through.href, count: () => trips, close: () => server.close() };
}

/** Reads the frames of PostgreSQL's answers (a letter, a length, the rest) however they are cut. */
export function messages(onReady: () => void): (data: Uint8Array) => void {
  let head = Buffer.alloc(0);
  let skip = 0;
  return (data) => {
    let rest = Buffer.from(data);
    for (;;) {
      const skipped = Math.min(skip, rest.length);
      skip -= skipped;
      rest = rest.subarray(skipped);
      if (rest.length === 0) return;
      const wanted = 5 - head.length;
      head = Buffer.concat([head, rest.subarray(0, wanted)]);
      rest = rest.subarray(wanted);
      if (head.length < 5) return;
      if (head[0] === READY) onReady();
      skip = head.readInt32BE(1) - 4;
      head = Buffer.alloc(0);
    }
  };
}
