/** What is kept of an error in the log: enough to find the line, nothing of what people entered. */
export interface Fault {
  readonly name: string;
  /** Prisma's, PostgreSQL's or Node's. */
  readonly code?: string;
  /** Only where the message is our own or Node's: a database's quotes values and statements. */
  readonly message?: string;
  readonly at: readonly string[];
  readonly cause?: Fault;
}

const FRAMES = 12;
const CAUSES = 3;
/** SQLSTATE of PostgreSQL, P… of Prisma. */
const DATABASE_CODE = /^(?:P\d{4}|[0-9A-Z]{5})$/;
const PRIVATE: readonly (readonly [RegExp, string])[] = [
  [/[^\s"'<>(),;:=/@]+@[^\s"'<>(),;:=/@]+\.[^\s"'<>(),;:=/@]+/g, "[e-mail]"],
  [/\bpostgres(?:ql)?:\/\/\S+/g, "[database]"],
  [/\beyJ[\w-]{10,}(?:\.[\w-]*)*/g, "[token]"],
  [/(?<![\w-])[\w-]{43,}(?![\w-])/g, "[token]"],
];

const LONGEST = 2_000;

/** Takes addresses and tokens out of a text, and cuts what is too long for a line. */
export function withoutPrivate(text: string): string {
  return PRIVATE.reduce((left, [pattern, word]) => left.replace(pattern, word), text.slice(0, LONGEST));
}

/** An error as the log may keep it. */
export function faultOf(error: unknown, causes = CAUSES): Fault {
  if (!(error instanceof Error)) return { name: typeof error, at: [] };
  const code = "code" in error && typeof error.code === "string" ? error.code : undefined;
  const quotes = error.name.startsWith("Prisma") || "severity" in error || (code !== undefined && DATABASE_CODE.test(code));
  return {
    name: error.name,
    ...(code === undefined ? {} : { code }),
    ...(quotes ? {} : { message: withoutPrivate(error.message) }),
    at: framesOf(error),
    ...(error.cause instanceof Error && causes > 0 ? { cause: faultOf(error.cause, causes - 1) } : {}),
  };
}

/** The lines of the stack alone: its head repeats the message. */
function framesOf({ stack = "", message }: Error): string[] {
  const lines = stack.replace(message, "").split("\n");
  return lines
    .map((line) => line.trim())
    .filter((line) => /^at .+(?::\d+:\d+\)?|\))$/.test(line))
    .slice(0, FRAMES)
    .map(withoutPrivate);
}
