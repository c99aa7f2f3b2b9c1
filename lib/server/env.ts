import { z } from "zod";
import { addressWeakness, keyWeakness, secretWeakness } from "@/lib/domain/access/secret-strength.mjs";

/** Text without a weakness, by the rules of the start command: also where the server was started without it. */
function strong(weaknessOf: (text: string) => string | null) {
  return z.string().superRefine((text, context) => {
    const message = weaknessOf(text);
    if (message) context.addIssue({ code: "custom", message });
  });
}
/** A demonstration's secret is drawn by the start command, and tests have theirs in the open. */
const serious = () => process.env.NODE_ENV === "production" && process.env.PORTAL_DEMONSTRATION !== "1";

/** Where files of evidence lie when not in the data folder: a bucket, all of it or nothing. */
const S3_VARIABLES = {
  /** Without it, the storage of the region's own. */
  S3_ENDPOINT: z
    .url({ protocol: /^https?$/ })
    .and(strong((address) => (serious() ? addressWeakness(address) : null)))
    .optional(),
  S3_BUCKET: z
    .string()
    .regex(/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/, "is no name of a bucket")
    .optional(),
  S3_REGION: z.string().min(1).max(60).optional(),
  S3_ACCESS_KEY_ID: z.string().min(1).optional(),
  S3_SECRET_ACCESS_KEY: z.string().min(1).optional(),
  /** `1`: the bucket in the path of the address, as most storages of one's own want it; `0`: in its name. */
  S3_PATH_STYLE: z.enum(["0", "1"]).default("1"),
};
type S3Name = Exclude<keyof typeof S3_VARIABLES, "S3_ENDPOINT" | "S3_PATH_STYLE">;
const S3_NEEDED: readonly S3Name[] = ["S3_BUCKET", "S3_REGION", "S3_ACCESS_KEY_ID", "S3_SECRET_ACCESS_KEY"];

function refuseHalfS3(given: { readonly [name in S3Name | "S3_ENDPOINT"]?: string | undefined }, context: z.RefinementCtx): void {
  if (S3_NEEDED.every((name) => !given[name]) && !given.S3_ENDPOINT) return;
  for (const name of S3_NEEDED.filter((one) => !given[one]))
    context.addIssue({ code: "custom", path: [name], message: "must be set where another S3 variable is" });
}

const EncryptionKey = strong(keyWeakness);
const Environment = z
  .object({
    DATABASE_URL: z.string().regex(/^postgres(ql)?:\/\//, "must be a postgresql:// address"),
    NEXTAUTH_SECRET: z
      .string()
      .min(32, "must have at least 32 characters (openssl rand -base64 48)")
      .and(strong((secret) => (serious() ? secretWeakness(secret) : null))),
    NEXTAUTH_URL: z.url().and(strong((address) => (serious() ? addressWeakness(address) : null))),
    /** Seals secret fields; without it their key is derived from NEXTAUTH_SECRET. */
    PORTAL_ENCRYPTION_KEY: EncryptionKey.optional(),
    /** The key before it: fields sealed with it can still be opened. */
    PORTAL_ENCRYPTION_KEY_PREVIOUS: EncryptionKey.optional(),
    /** Set by the start command only: no DATABASE_URL of one's own, loopback address. */
    PORTAL_DEMONSTRATION: z.literal("1").optional(),
    LOG_LEVEL: z.enum(["fatal", "error", "warn", "info", "debug", "silent"]).default("info"),
    /** A session left alone for so long is over. */
    SESSION_IDLE_MINUTES: z.coerce.number().int().min(5).max(720).default(120),
    DATABASE_POOL: z.coerce.number().int().min(1).max(50).default(10),
    /** Where mail is handed over; without it nothing is sent, and links are shown to those who may hand them on. */
    SMTP_URL: z
      .string()
      .regex(/^smtps?:\/\/[^\s/]+/, "must be an smtp:// or smtps:// address")
      .optional(),
    /** The sender of every mail: an address, or `Name <address>`. */
    MAIL_FROM: z.string().min(3).max(320).optional(),
    /** The data folder; the start command gives it whole. */
    PORTAL_DATA: z.string().min(1).default(".data"),
    /** The largest file of evidence that is taken, in millions of bytes. */
    EVIDENCE_MAX_MB: z.coerce.number().int().min(1).max(500).default(25),
    ...S3_VARIABLES,
  })
  .superRefine(refuseHalfS3)
  .refine(({ SMTP_URL, MAIL_FROM }) => !SMTP_URL || MAIL_FROM, { path: ["MAIL_FROM"], message: "must be set where SMTP_URL is" });
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

/** The next reading is of the environment as it is then: a process of tests goes from one database to another. */
export function forgetEnvironment(): void {
  parsed = undefined;
}

export function isDemonstration(): boolean {
  return env().PORTAL_DEMONSTRATION === "1";
}
