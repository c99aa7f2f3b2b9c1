import pino from "pino";
import { faultOf, withoutPrivate } from "./fault";

const SECRET = /pass(?:word|phrase)|secret|token|cookie|authori[sz]ation|e-?mail|recovery|hash$/i;
const CENSORED = "[redacted]";
const DEEPEST = 6;

/** The same value with nothing in it that authenticates or names a person, however deep. */
function harmless(value: unknown, depth = 0): unknown {
  if (typeof value === "string") return withoutPrivate(value);
  if (value instanceof Error) return faultOf(value);
  if (typeof value !== "object" || value === null || value instanceof Date) return value;
  if (depth >= DEEPEST) return "[deep]";
  if (Array.isArray(value)) return value.map((one) => harmless(one, depth + 1));
  const entries = Object.entries(value).map(([key, one]) => [key, SECRET.test(key) ? CENSORED : harmless(one, depth + 1)]);
  return Object.fromEntries(entries);
}

/** Structured logs, one JSON object per line; what a line holds is censored by its key and by its look. */
export function makeLog(destination?: pino.DestinationStream): pino.Logger {
  const options: pino.LoggerOptions = {
    level: process.env.LOG_LEVEL ?? "info",
    formatters: { log: (given) => harmless(given) as Record<string, unknown> },
  };
  return destination ? pino(options, destination) : pino(options);
}

/** On standard output. Nothing that authenticates and no personal datum is ever printed. */
export const log = makeLog();
