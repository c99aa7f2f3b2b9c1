import type { ReadingRemark, ReadLine, SourceTag } from "./konveyor-source";
import type { ReadingCode, ReadingStanding } from "./konveyor-words";
import type { SourceMap, SourceNode } from "./source-node";

const SHOWN = 160;
/** What readers of the older YAML take for true or false. */
const BARE = /^(?:y|yes|n|no|on|off|true|false)$/i;

/** Reads fields of maps one by one and notes what is to be said of each; a field that was asked for is not unknown. */
export class SourceReader {
  readonly remarks: ReadingRemark[] = [];
  readonly lines: ReadLine[] = [];
  private readonly asked = new Map<SourceMap, Set<string>>();

  remark(standing: ReadingStanding, code: ReadingCode, line: number, field: string, given = ""): void {
    this.remarks.push({ standing, code, line, field, given: given.slice(0, SHOWN) });
  }

  /** A map, or null with a remark. */
  map(node: SourceNode, field: string): SourceMap | null {
    if (node.kind === "map") return node;
    this.remark("wrong", "not-a-map", node.line, field, plain(node));
    return null;
  }

  /** The value of a field; null when it is absent or says nothing. */
  field(map: SourceMap, key: string): SourceNode | null {
    this.asked.set(map, (this.asked.get(map) ?? new Set()).add(key));
    const value = map.entries.find((entry) => entry.key === key)?.value ?? null;
    return value?.kind === "scalar" && (value.value === null || value.value === "") ? null : value;
  }

  /** A text, whatever a parser made of it: `Yes` and `1.50` stay what was written. */
  text(map: SourceMap, key: string, at: string, most: number, needed = false): string | null {
    const node = this.field(map, key);
    const field = at === "" ? key : `${at}.${key}`;
    if (node === null) {
      if (needed) this.remark("wrong", "missing", map.line, field);
      return null;
    }
    if (node.kind !== "scalar") {
      this.remark("wrong", "not-text", node.line, field);
      return null;
    }
    const text = node.text.replaceAll("\u0000", "").trim();
    if (text.length > most) this.remark("wrong", "too-long", node.line, field, text);
    if (text === "" && needed) this.remark("wrong", "missing", node.line, field);
    if (node.bare && BARE.test(text)) this.remark("note", "bare-word", node.line, field, text);
    return text === "" ? null : text;
  }

  /** A whole number; null when it is absent. */
  number(map: SourceMap, key: string, at: string): number | null {
    const node = this.field(map, key);
    if (node === null) return null;
    if (node.kind === "scalar" && typeof node.value === "number" && Number.isSafeInteger(node.value)) return node.value;
    this.remark("wrong", "not-a-number", node.line, at === "" ? key : `${at}.${key}`, plain(node));
    return null;
  }

  /** The items of a list; none, with a remark, when it is no list or longer than it may be. */
  list(map: SourceMap, key: string, at: string, most: number, needed = true): readonly SourceNode[] {
    const node = this.field(map, key);
    const field = at === "" ? key : `${at}.${key}`;
    if (node === null) {
      if (needed) this.remark("wrong", "missing", map.line, field);
      return [];
    }
    if (node.kind !== "list") {
      this.remark("wrong", "not-a-list", node.line, field, plain(node));
      return [];
    }
    if (node.items.length === 0 && needed) this.remark("wrong", "empty-list", node.line, field);
    if (node.items.length > most) this.remark("wrong", "too-many", node.line, field, String(node.items.length));
    return node.items.slice(0, most);
  }

  /** Tags of an installation; kept, with a remark that says so. */
  tags(map: SourceMap, key: string, at: string, code: ReadingCode): SourceTag[] {
    const items = this.list(map, key, at, 100, false);
    const tags = items.flatMap((item, index) => {
      const field = `${at}.${key}[${index + 1}]`;
      const entry = this.map(item, field);
      if (!entry) return [];
      const [category, tag] = [this.text(entry, "category", field, 200, true), this.text(entry, "tag", field, 200, true)];
      this.unknown(entry, field);
      return category !== null && tag !== null ? [{ category, tag }] : [];
    });
    const [first] = items;
    if (first && tags.length > 0) {
      const given = tags.map(({ category, tag }) => `${category} = ${tag}`).join(", ");
      this.remark("kept", code, first.line, `${at}.${key}`, given);
    }
    return tags;
  }

  /** Names the fields of a map that nobody asked for. */
  unknown(map: SourceMap, at: string): void {
    const asked = this.asked.get(map) ?? new Set();
    for (const { key, line, value } of map.entries)
      if (!asked.has(key)) this.remark("left", "unknown-field", line, at === "" ? key : `${at}.${key}`, plain(value));
  }
}

export function plain(node: SourceNode): string {
  return node.kind === "scalar" ? node.text : "";
}
