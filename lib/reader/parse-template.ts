import { type ParseError, parse, printParseErrorCode } from "jsonc-parser";
import { RefusedInput } from "./refused-input";
import { DEPTH_LIMIT, tooDeep } from "./scan-json";

const CONTROL_ESCAPES: Readonly<Record<string, string>> = { "\n": "\\n", "\r": "\\r", "\t": "\\t" };

/**
 * Parses the JSON dialect that Azure Resource Manager accepts: comments, trailing commas, strings over several lines.
 * The nesting is measured before anything recursive runs; a fault refuses the file with its line and column.
 */
export function parseTemplate(text: string): unknown {
  const prepared = prepare(text);
  try {
    const document: unknown = JSON.parse(prepared);
    return document;
  } catch {
    return parseDialect(prepared);
  }
}

function parseDialect(text: string): unknown {
  const errors: ParseError[] = [];
  const document: unknown = parse(text, errors, { allowTrailingComma: true, disallowComments: false });
  const [first] = errors;
  if (first) throw fault(text, first);
  return document;
}

/** Escapes raw control characters inside strings and refuses what is nested too deep; all in one pass, comments respected. */
function prepare(text: string): string {
  let depth = 0;
  return text.replace(/"[^"\\]*(?:\\[\s\S][^"\\]*)*"|\/\/[^\n\r]*|\/\*[\s\S]*?\*\/|[{}[\]]/g, (token) => {
    if (token.startsWith('"')) return escapeControls(token);
    if (token === "{" || token === "[") depth += 1;
    else if (token === "}" || token === "]") depth -= 1;
    if (depth > DEPTH_LIMIT) throw tooDeep();
    return token;
  });
}

function escapeControls(string: string): string {
  return string.replace(/\p{Cc}/gu, (character) => {
    const code = character.charCodeAt(0).toString(16).padStart(4, "0");
    return CONTROL_ESCAPES[character] ?? `\\u${code}`;
  });
}

function fault(text: string, error: ParseError): RefusedInput {
  const before = text.slice(0, error.offset).split("\n");
  const line = before.length;
  if (text.slice(error.offset).trim() === "") {
    return new RefusedInput("truncated", `The JSON ends on line ${line}, before it is complete.`, { line });
  }
  const column = (before.at(-1) ?? "").length + 1;
  const reason = printParseErrorCode(error.error);
  return new RefusedInput("invalid-json", `The file is not valid JSON at line ${line}, column ${column}: ${reason}.`, {
    line,
    column,
  });
}
