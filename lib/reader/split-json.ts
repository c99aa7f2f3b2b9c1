import { RefusedInput } from "./refused-input";
import { closingQuote, ELEMENT_LIMIT, newScan, type Scan, scanValues } from "./scan-json";
import type { TextWindow } from "./text-window";

/** Elements handed over at a time. */
const BATCH = 200;
/** Characters of a value nobody asked for (a plan's configuration) before the file is given up. */
const SKIP_LIMIT = 512 * 1024 * 1024;

export type JsonPart =
  | { readonly kind: "elements"; readonly path: string; readonly first: number; readonly values: readonly unknown[] }
  | { readonly kind: "value"; readonly path: string; readonly value: unknown };

/**
 * Splits one JSON document. `lists` are the paths whose elements are wanted (`""` for a top-level array, `data`, `data.rows`);
 * numbers, strings, booleans and nulls beside them come as values; all else is skipped without being kept.
 * Object keys in paths are lower case, because their casing varies from tool to tool.
 */
export async function* splitJson(window: TextWindow, lists: ReadonlySet<string>): AsyncGenerator<JsonPart> {
  const reader = new JsonReader(window, lists);
  yield* reader.value("");
  await reader.end();
}

class JsonReader {
  readonly #window: TextWindow;
  readonly #lists: ReadonlySet<string>;
  readonly #parents: ReadonlySet<string>;
  /** The element of a list that is being read; null beside the lists. */
  #row: number | null = null;

  constructor(window: TextWindow, lists: ReadonlySet<string>) {
    this.#window = window;
    this.#lists = lists;
    this.#parents = new Set([...lists].filter((path) => path.includes(".")).map((path) => path.slice(0, path.lastIndexOf("."))));
  }

  async *value(path: string): AsyncGenerator<JsonPart> {
    const next = await this.#peek();
    if (next === "[" && this.#lists.has(path)) yield* this.#list(path);
    else if (next === "{" && (path === "" || this.#parents.has(path))) yield* this.#object(path);
    else if (next === "[" || next === "{") await this.#skip();
    else yield { kind: "value", path, value: await this.#scalar() };
  }

  /** After the document only white space may follow. */
  async end(): Promise<void> {
    if (await this.#peekOrEnd()) throw this.#invalid();
  }

  async *#object(path: string): AsyncGenerator<JsonPart> {
    this.#window.at += 1;
    for (;;) {
      const next = await this.#peek();
      if (next === "}") break;
      if (next === ",") this.#window.at += 1;
      else {
        const key = String(await this.#scalar()).toLowerCase();
        if ((await this.#peek()) !== ":") throw this.#invalid();
        this.#window.at += 1;
        yield* this.value(path === "" ? key : `${path}.${key}`);
      }
    }
    this.#window.at += 1;
  }

  async *#list(path: string): AsyncGenerator<JsonPart> {
    this.#window.at += 1;
    let first = 1;
    let closed = false;
    while (!closed) {
      const scan = newScan(this.#window.at);
      this.#row = first;
      closed = await this.#fill(scan, BATCH);
      const until = closed ? scan.index : scan.lastComma;
      const { values, fault } = parseElements(this.#window.text.slice(this.#window.at, until));
      if (values.length > 0) yield { kind: "elements", path, first, values };
      first += values.length;
      if (fault !== null) throw invalidElement(first, fault);
      this.#window.at = until + 1;
    }
    this.#row = null;
  }

  /** Scans on until the list closes (true) or there are elements to hand over (false). */
  async #fill(scan: Scan, commas: number): Promise<boolean> {
    while (!scanValues(this.#window.text, scan, commas)) {
      if (scan.lastComma !== -1) return false;
      if (this.#window.text.length - this.#window.at > ELEMENT_LIMIT) {
        throw new RefusedInput("element-too-large", "One element of the list is larger than 16 MB.", {
          row: this.#row ?? 0,
          megabytes: 16,
        });
      }
      await this.#double(scan);
    }
    const stopped = this.#window.text[scan.index];
    if (stopped === "}") throw this.#invalid();
    return stopped === "]";
  }

  async #skip(): Promise<void> {
    this.#window.at += 1;
    const start = this.#window.position;
    const scan = newScan(this.#window.at);
    while (!scanValues(this.#window.text, scan, Number.POSITIVE_INFINITY)) {
      if (this.#window.position - start > SKIP_LIMIT) throw tooLargeToSkip();
      if (this.#window.text.length - scan.index > ELEMENT_LIMIT) throw tooLargeToSkip();
      this.#window.at = scan.index;
      await this.#grow(scan);
    }
    this.#window.at = scan.index + 1;
  }

  /** A large element is looked at again each time the text doubles, not with each chunk. */
  async #double(scan: Scan): Promise<void> {
    const enough = Math.min(2 * (this.#window.text.length - this.#window.at), ELEMENT_LIMIT + 1);
    await this.#grow(scan);
    await this.#window.atLeast(enough);
  }

  async #grow(scan: Scan): Promise<void> {
    const consumed = this.#window.at;
    if (!(await this.#window.more())) throw this.#truncated();
    scan.index -= consumed;
  }

  /** A string, number, boolean or null. */
  async #scalar(): Promise<unknown> {
    const window = this.#window;
    for (;;) {
      const end = scalarEnd(window.text, window.at, window.ended);
      if (end !== -1) {
        const text = window.text.slice(window.at, end);
        const value = parseScalar(text);
        if (value === undefined) throw this.#invalid();
        window.at = end;
        return value;
      }
      if (window.text.length - window.at > ELEMENT_LIMIT) throw tooLargeToSkip();
      if (!(await window.more()) && window.text[window.at] === '"') throw this.#truncated();
    }
  }

  async #peek(): Promise<string> {
    const next = await this.#peekOrEnd();
    if (next === null) throw this.#truncated();
    return next;
  }

  async #peekOrEnd(): Promise<string | null> {
    const window = this.#window;
    for (;;) {
      while (window.at < window.text.length) {
        const character = window.text[window.at];
        if (character !== undefined && !/\s/.test(character)) return character;
        window.at += 1;
      }
      if (!(await window.more())) return null;
    }
  }

  /** Where the text breaks off: in which element of a list, else after how many characters. */
  #truncated(): RefusedInput {
    const params =
      this.#row === null ? { position: this.#window.position + this.#window.text.length - this.#window.at } : { row: this.#row };
    return new RefusedInput("truncated", "The JSON ends before it is complete: the export or its copy was interrupted.", params);
  }

  #invalid(): RefusedInput {
    const position = this.#window.position + 1;
    return new RefusedInput("invalid-json", `The file is not valid JSON at character ${position}.`, { position });
  }
}

function scalarEnd(text: string, start: number, ended: boolean): number {
  if (text[start] === '"') {
    const close = closingQuote(text, start);
    return close === -1 ? -1 : close + 1;
  }
  const found = text.slice(start, start + 64).search(/[\s,\]}:]/);
  if (found !== -1) return start + Math.max(found, 1);
  return ended || text.length - start > 64 ? text.length : -1;
}

function parseScalar(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return value;
  } catch {
    return undefined;
  }
}

interface Parsed {
  readonly values: readonly unknown[];
  readonly fault: string | null;
}

/** Parses all elements at once, which is fastest; one by one when that fails, so that those before the fault are kept. */
function parseElements(text: string): Parsed {
  try {
    const values: unknown[] = JSON.parse(`[${text}]`);
    return { values, fault: null };
  } catch {
    return parseSingly(text);
  }
}

function parseSingly(text: string): Parsed {
  const values: unknown[] = [];
  for (let at = 0; at <= text.length; ) {
    const scan = newScan(at);
    const end = scanValues(text, scan, 1) ? scan.index : text.length;
    const element = text.slice(at, end).trim();
    if (element === "" && end === text.length) break;
    try {
      values.push(JSON.parse(element));
    } catch (error) {
      return { values, fault: error instanceof Error ? error.message : "" };
    }
    at = end + 1;
  }
  return { values, fault: null };
}

function invalidElement(row: number, reason: string): RefusedInput {
  return new RefusedInput("invalid-json", `Element ${row} of the list is not valid JSON: ${reason.slice(0, 120)}`, { row });
}

function tooLargeToSkip(): RefusedInput {
  return new RefusedInput("element-too-large", "One value of the file is too large to be an inventory.", { megabytes: 16 });
}
