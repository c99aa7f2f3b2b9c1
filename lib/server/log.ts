import pino from "pino";

/** Structured logs on standard output. Nothing that authenticates and no personal datum is ever printed. */
export const log = pino({
  level: process.env.LOG_LEVEL ?? "info",
  redact: {
    paths: [
      "password",
      "*.password",
      "token",
      "*.token",
      "cookie",
      "*.cookie",
      "authorization",
      "*.authorization",
      "email",
      "*.email",
    ],
    censor: "[redacted]",
  },
});
