import type { JsonOutline } from "@/lib/domain/inventory/formats/format";
import { DEPTH_LIMIT, tooDeep } from "./scan-json";

/** Levels of keys that an outline tells: `resources[].change.actions` has three. */
const LEVELS = 3;
const KEPT = 200;

/**
 * What the beginning of a JSON text shows: paths in lower case (`data[].id`) with their first text, comments and cut ends
 * tolerated. It only serves to recognise a format; nothing is validated but the depth.
 */
export function outlineJson(head: string): JsonOutline {
  const outline = new Map<string, string>();
  const stack: { path: string; list: boolean }[] = [];
  let key: string | null = null;
  const token = /"([^"\\]*(?:\\[\s\S][^"\\]*)*)"|"[\s\S]*$|\/\/[^\n]*|\/\*[\s\S]*?\*\/|[{}[\]:,]|[^\s{}[\]:,"/]+/g;
  for (let match = token.exec(head); match; match = token.exec(head)) {
    const [text, string] = match;
    if (text.startsWith("/")) continue;
    const top = stack.at(-1);
    if (text === "}" || text === "]") stack.pop();
    else if (text === ",") key = null;
    else if (text === ":") continue;
    else if (top && !top.list && key === null) key = string ?? text;
    else {
      const path = childPath(top, key);
      if (stack.length <= LEVELS * 2 && !outline.has(path)) outline.set(path, (string ?? text).slice(0, KEPT));
      if (text === "{" || text === "[") stack.push({ path, list: text === "[" });
      if (stack.length > DEPTH_LIMIT) throw tooDeep();
      key = null;
    }
  }
  return { has: (path) => outline.has(path), text: (path) => outline.get(path) ?? null, paths: () => [...outline.keys()] };
}

function childPath(parent: { path: string; list: boolean } | undefined, key: string | null): string {
  if (!parent) return "";
  if (parent.list) return `${parent.path}[]`;
  const name = (key ?? "").toLowerCase();
  return parent.path === "" ? name : `${parent.path}.${name}`;
}

/**
 * Where a JSON text breaks off: the line it ends on and how many brackets are left open; null when every bracket is closed. In: a
 * whole text, not a beginning of one.
 */
export function breakOf(text: string): { readonly line: number; readonly open: number } | null {
  let open = 0;
  const token = /"[^"\\]*(?:\\[\s\S][^"\\]*)*"|"|[{}[\]]/g;
  for (let match = token.exec(text); match; match = token.exec(text)) {
    const [found] = match;
    if (found === '"') return { line: lines(text), open: open + 1 };
    if (found === "{" || found === "[") open += 1;
    else if (found === "}" || found === "]") open -= 1;
  }
  return open > 0 ? { line: lines(text), open } : null;
}

function lines(text: string): number {
  return text.trimEnd().split("\n").length;
}
