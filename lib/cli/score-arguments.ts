export interface ScoreRequest {
  readonly json: boolean;
  /** Id of a shipped edition; null for the latest. */
  readonly edition: string | null;
  readonly files: readonly string[];
}

export type ParsedArguments =
  | { readonly ok: true; readonly request: ScoreRequest }
  | { readonly ok: false; readonly unknown: string | null };

/** `[--json] [--edition ID] FILE...`; `--` ends the options. Without a file, or with an option nobody knows, it is refused. */
export function parseScoreArguments(args: readonly string[]): ParsedArguments {
  const files: string[] = [];
  let json = false;
  let edition: string | null = null;
  let awaited = false;
  for (const [at, argument] of args.entries()) {
    if (awaited) {
      edition = argument;
      awaited = false;
    } else if (argument === "--") {
      files.push(...args.slice(at + 1));
      break;
    } else if (argument === "--json") json = true;
    else if (argument === "--edition") awaited = true;
    else if (argument.startsWith("--edition=")) edition = argument.slice("--edition=".length);
    else if (argument.startsWith("--")) return { ok: false, unknown: argument };
    else files.push(argument);
  }
  if (awaited) return { ok: false, unknown: "--edition" };
  return files.length === 0 ? { ok: false, unknown: null } : { ok: true, request: { json, edition, files } };
}
