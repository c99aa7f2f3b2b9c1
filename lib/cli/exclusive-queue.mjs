// @ts-check
import { timingSafeEqual } from "node:crypto";

/**
 * @typedef {object} Database the part of PGlite that is used here
 * @property {<T>(work: () => Promise<T>) => Promise<T>} runExclusive
 * @property {(message: Uint8Array, options: { onRawData: (data: Uint8Array) => void }) => Promise<void>} execProtocolRawStream
 */
/** @typedef {{ client: number, work: () => Promise<number>, resolve: (bytes: number) => void, reject: (error: unknown) => void }} Turn */

const TYPE = { terminate: 0x58, password: 0x70 };
const ASK_PASSWORD = Buffer.from([0x52, 0, 0, 0, 8, 0, 0, 0, 3]);
const SYNC = Buffer.from([0x53, 0, 0, 0, 4]);
const ROLLBACK = Buffer.from("\x51\x00\x00\x00\x0dROLLBACK\x00", "latin1");

/**
 * Takes the place of pglite-socket's own queue, for one database that serves several connections. There, two clients' half-sent
 * statements may mix outside a transaction, one failure blocks every later query, and any local user may connect. Here a client
 * keeps the database from its first message until PostgreSQL is ready and idle again, and says a password first.
 */
export class ExclusiveQueue {
  /** @type {Turn[]} */ #turns = [];
  /** @type {number | null} */ #owner = null;
  #running = false;
  /** Start-up messages of those who have not said the password. @type {Map<number, Uint8Array>} */ #strangers = new Map();
  #database;
  #password;
  #onBroken;

  /** @param {Database} database @param {string} password @param {(error: unknown) => void} onBroken the database answers no more */
  constructor(database, password, onBroken) {
    this.#database = database;
    this.#password = Buffer.from(password);
    this.#onBroken = onBroken;
  }

  /** @param {number} client @param {Uint8Array} message @param {(data: Uint8Array) => void} onData @returns {Promise<number>} bytes sent */
  enqueue(client, message, onData) {
    const startsUp = message[0] === 0;
    if (startsUp) {
      this.#strangers.set(client, message);
      onData(ASK_PASSWORD);
      return Promise.resolve(ASK_PASSWORD.length);
    }
    const greeting = this.#strangers.get(client);
    if (greeting) return this.#admit(client, message, greeting, onData);
    if (message[0] === TYPE.terminate) return Promise.resolve(0);
    return this.#turn(client, () => this.#execute(client, message, onData));
  }

  /** @param {number} client @param {Uint8Array} message @param {Uint8Array} greeting @param {(data: Uint8Array) => void} onData */
  #admit(client, message, greeting, onData) {
    const said = Buffer.from(message.subarray(5, -1));
    const right = message[0] === TYPE.password && said.length === this.#password.length && timingSafeEqual(said, this.#password);
    if (!right) {
      onData(refusal("28P01", "password authentication failed"));
      return Promise.reject(new Error("wrong password"));
    }
    this.#strangers.delete(client);
    return this.#turn(client, () => this.#execute(client, greeting, onData));
  }

  /** @param {number} client */
  clearQueueForHandler(client) {
    this.#strangers.delete(client);
    for (const turn of this.#turns.filter((one) => one.client === client)) turn.reject(new Error("the client left"));
    this.#turns = this.#turns.filter((one) => one.client !== client);
  }

  /** What a client that left had begun is rolled back, after what of it still runs. @param {number} client */
  async clearTransactionIfNeeded(client) {
    await this.#turn(client, async () => {
      if (this.#owner !== client) return 0;
      await this.#execute(client, SYNC, () => undefined);
      if (this.#owner === client) await this.#execute(client, ROLLBACK, () => undefined);
      this.#owner = null;
      return 0;
    });
  }

  getQueueLength() {
    return this.#turns.length;
  }

  /** @param {number} client @param {() => Promise<number>} work @returns {Promise<number>} */
  #turn(client, work) {
    return new Promise((resolve, reject) => {
      this.#turns.push({ client, work, resolve, reject });
      if (!this.#running) void this.#drain();
    });
  }

  async #drain() {
    this.#running = true;
    for (let turn = this.#next(); turn; turn = this.#next()) await turn.work().then(turn.resolve, turn.reject);
    this.#running = false;
  }

  #next() {
    const at = this.#owner === null ? 0 : this.#turns.findIndex((turn) => turn.client === this.#owner);
    return at < 0 ? undefined : this.#turns.splice(at, 1)[0];
  }

  /** @param {number} client @param {Uint8Array} message @param {(data: Uint8Array) => void} onData */
  async #execute(client, message, onData) {
    let bytes = 0;
    let end = Buffer.alloc(0);
    const onRawData = (/** @type {Uint8Array} */ data) => {
      bytes += data.length;
      end = Buffer.concat([end, data.subarray(-6)]).subarray(-6);
      onData(data);
    };
    try {
      await this.#database.runExclusive(() => this.#database.execProtocolRawStream(message, { onRawData }));
    } catch (error) {
      this.#onBroken(error);
      throw error;
    }
    this.#owner = isIdle(end) ? null : client;
    return bytes;
  }
}

/** The answer ends with "ready for query", outside a transaction. @param {Buffer} end */
function isIdle(end) {
  return end.toString("latin1") === "Z\x00\x00\x00\x05I";
}

/** @param {string} code @param {string} message */
function refusal(code, message) {
  const fields = Buffer.from(`SFATAL\0VFATAL\0C${code}\0M${message}\0\0`);
  const head = Buffer.alloc(5, "E");
  head.writeInt32BE(fields.length + 4, 1);
  return Buffer.concat([head, fields]);
}
