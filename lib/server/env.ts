import { z } from "zod";

const Environment = z.object({
  DATABASE_URL: z.string().regex(/^postgres(ql)?:\/\//, "must be a postgresql:// address"),
  NEXTAUTH_SECRET: z.string().min(32, "must have at least 32 characters (openssl rand -base64 48)"),
  NEXTAUTH_URL: z.url(),
  /** Set by the start command only: no DATABASE_URL of one's own, loopback address. */
  PORTAL_DEMONSTRATION: z.literal("1").optional(),
  LOG_LEVEL: z.enum(["fatal", "error", "warn", "info", "debug", "silent"]).default("info"),
  DATABASE_POOL: z.coerce.number().int().min(1).max(50).default(10),
});
export type Environment = z.infer<typeof Environment>;

let parsed: Environment | undefined;

/** The environment, read and checked once. Throws a sentence that names each wrong variable. */
export function env(): Environment {
  if (parsed) return parsed;
  const result = Environment.safeParse(process.env);
  if (!result.success) {
    const wrong = result.error.issues.map((issue) => `${issue.path.join(".")} ${issue.message}`).join("; ");
    throw new Error(`The environment is not usable: ${wrong}.`);
  }
  parsed = result.data;
  return parsed;
}

export function isDemonstration(): boolean {
  return env().PORTAL_DEMONSTRATION === "1";
}
