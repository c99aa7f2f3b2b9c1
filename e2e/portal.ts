import { type ChildProcess, type SpawnSyncReturns, spawn, spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { freePort } from "../lib/cli/port.mjs";

const ANSWERS = /^Ready in /m;
const START = ["lib/cli/start.mjs", "--no-build"];

/** A portal of one's own: data folder and port; it can be stopped, killed and started again on the same data. */
export class Portal {
  readonly folder = mkdtempSync(path.join(tmpdir(), "portal-e2e-"));
  readonly #log: string[] = [];
  #process: ChildProcess | undefined;
  #port = 0;
  readonly #environment: (url: string) => Readonly<Record<string, string>>;

  /** `environment` makes of the demonstration what it says: a database and secrets of one's own. Without it, the seeded data are copied. */
  constructor(environment?: (url: string) => Readonly<Record<string, string>>) {
    this.#environment = environment ?? (() => ({}));
    const seeded = environment ? undefined : process.env.PORTAL_SEEDED;
    if (seeded) cpSync(seeded, this.folder, { recursive: true });
  }

  get url(): string {
    return `http://localhost:${this.#port}`;
  }

  /** What the portal printed since it was made. */
  get log(): string {
    return this.#log.join("");
  }

  /** The process of the start command; its children die with it. */
  get pid(): number | undefined {
    return this.#process?.pid;
  }

  async start(): Promise<void> {
    this.#port ||= await freePort();
    const child = spawn(process.execPath, START, { env: this.#env(), stdio: ["ignore", "pipe", "pipe"] });
    this.#process = child;
    await new Promise<void>((resolve, reject) => {
      const read = (text: string): void => {
        this.#log.push(text);
        if (ANSWERS.test(text)) resolve();
      };
      child.stdout.setEncoding("utf8").on("data", read);
      child.stderr.setEncoding("utf8").on("data", read);
      child.once("exit", (code) => reject(new Error(`The portal ended (${code}) before it answered:\n${this.log}`)));
    });
  }

  /** As Ctrl-C or a supervisor stops it. */
  async stop(): Promise<void> {
    await this.#end("SIGTERM");
  }

  /** As a power cut does; its children notice by themselves. */
  async kill(): Promise<void> {
    await this.#end("SIGKILL");
  }

  /** The start command once more beside this portal, on its data: what it printed, and how it ended. */
  startAgain(): SpawnSyncReturns<string> {
    return spawnSync(process.execPath, START, { env: this.#env(), encoding: "utf8", timeout: 60_000 });
  }

  async restart(): Promise<void> {
    await this.stop();
    await this.start();
  }

  /** Stops it and forgets its data. */
  async remove(): Promise<void> {
    await this.stop();
    rmSync(this.folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  }

  #env(): NodeJS.ProcessEnv {
    const { DATABASE_URL: _, HOST: __, ...given } = process.env;
    return { ...given, PORT: String(this.#port), PORTAL_DATA: this.folder, ...this.#environment(this.url) };
  }

  async #end(signal: NodeJS.Signals): Promise<void> {
    const child = this.#process;
    this.#process = undefined;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const ended = new Promise((resolve) => child.once("exit", resolve));
    child.kill(signal);
    await ended;
  }
}
