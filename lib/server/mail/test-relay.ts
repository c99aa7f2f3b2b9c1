import type { AddressInfo } from "node:net";
import { SMTPServer } from "smtp-server";

export interface CaughtMail {
  readonly from: string;
  readonly to: readonly string[];
  /** As it came over the wire. */
  readonly source: string;
}
export interface TestRelay {
  readonly url: string;
  readonly caught: CaughtMail[];
  readonly close: () => Promise<void>;
}

/** A relay on this machine that keeps what it is given; with `refuse` it turns every recipient away with that code. */
export async function testRelay({ refuse }: { refuse?: number } = {}): Promise<TestRelay> {
  const caught: CaughtMail[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    onRcptTo: (address, _session, done) => {
      done(refuse ? Object.assign(new Error(`no such user ${address.address}`), { responseCode: refuse }) : null);
    },
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on("data", (chunk: Buffer) => chunks.push(chunk));
      stream.on("end", () => {
        const { mailFrom, rcptTo } = session.envelope;
        caught.push({
          from: mailFrom ? mailFrom.address : "",
          to: rcptTo.map(({ address }) => address),
          source: Buffer.concat(chunks).toString("utf8"),
        });
        done();
      });
    },
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.server.address() as AddressInfo;
  return { url: `smtp://127.0.0.1:${port}`, caught, close: () => new Promise((resolve) => server.close(() => resolve())) };
}

/** The text form of a caught mail: quoted-printable undone. */
export function textOf({ source }: CaughtMail): string {
  const [, after = ""] = source.split(/content-type: text\/plain[\s\S]*?\r\n\r\n/i);
  const [text = ""] = after.split(/\r\n--/);
  const joined = text.replace(/=\r\n/g, "");
  const bytes = joined.replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(bytes, "latin1").toString("utf8");
}
