import { RefusedInput } from "./refused-input";

export const DEPTH_LIMIT = 200;
/** Characters of one element: a resource is a few kilobytes, the largest known (workbooks, dashboards) a few hundred. */
export const ELEMENT_LIMIT = 16 * 1024 * 1024;

const QUOTE = 34;
const COMMA = 44;
const OPEN_LIST = 91;
const BACKSLASH = 92;
const CLOSE_LIST = 93;
const OPEN_OBJECT = 123;
const CLOSE_OBJECT = 125;

/** Where a scan stands, so that it goes on in the next chunk without reading anything twice. */
export interface Scan {
  /** Next character to look at. */
  index: number;
  depth: number;
  /** Commas seen at depth 0, and the last of them; -1 when none was. */
  commas: number;
  lastComma: number;
}

export const newScan = (index: number): Scan => ({ index, depth: 0, commas: 0, lastComma: -1 });

/**
 * Goes through values separated by commas up to the bracket that closes their container, or until `commas` of them were
 * passed. True when it stopped for one of these, false when the text ran out. Braces are counted, strings skipped;
 * everything else is left to `JSON.parse`. Written for speed: this loop sees every character of the file.
 */
export function scanValues(text: string, scan: Scan, commas: number): boolean {
  let { index, depth } = scan;
  const end = text.length;
  for (; index < end; index += 1) {
    const code = text.charCodeAt(index);
    if (code === QUOTE) {
      const close = closingQuote(text, index);
      if (close === -1) break;
      index = close;
    } else if (code > 90) {
      if (code === OPEN_OBJECT || code === OPEN_LIST) {
        depth += 1;
        if (depth > DEPTH_LIMIT) throw tooDeep();
      } else if (code === CLOSE_OBJECT || code === CLOSE_LIST) {
        if (depth === 0) return stop(scan, index, depth);
        depth -= 1;
      }
    } else if (code === COMMA && depth === 0) {
      scan.commas += 1;
      scan.lastComma = index;
      if (scan.commas >= commas) return stop(scan, index, depth);
    }
  }
  stop(scan, index, depth);
  return false;
}

/** Index of the quote that ends the string opened at `open`, or -1 when the text ends before. */
export function closingQuote(text: string, open: number): number {
  let close = text.indexOf('"', open + 1);
  while (close !== -1 && isEscaped(text, close)) close = text.indexOf('"', close + 1);
  return close;
}

export function tooDeep(): RefusedInput {
  return new RefusedInput("too-deep", `The JSON is nested deeper than ${DEPTH_LIMIT} levels.`, { limit: DEPTH_LIMIT });
}

function isEscaped(text: string, index: number): boolean {
  let backslashes = 0;
  while (text.charCodeAt(index - 1 - backslashes) === BACKSLASH) backslashes += 1;
  return backslashes % 2 === 1;
}

function stop(scan: Scan, index: number, depth: number): true {
  scan.index = index;
  scan.depth = depth;
  return true;
}
