import { LOCALES, type Locale } from "@/lib/domain/locale";
import { SANDBOX_NAME, SANDBOX_PROJECT, type SandboxStep } from "@/lib/domain/sandbox/sandbox";
import type { OrganisationScope, PersonScope, PlatformScope } from "../database";

/** Opens one's sandbox and queues its making; null when there is one, or when the person may have none. */
export async function openSandbox({ tx }: PersonScope, locale: Locale): Promise<string | null> {
  const [name, project] = [SANDBOX_NAME[locale], SANDBOX_PROJECT[locale]];
  const [row] = await tx.$queryRaw<{ id: string | null }[]>`SELECT sandbox_open(${name}, ${project}, ${locale}) AS id`;
  return row?.id ?? null;
}

export interface StoredProgress {
  readonly organisation: string;
  readonly project: string;
  readonly step: SandboxStep;
  readonly state: string;
  readonly done: number;
}

/** The newest step of the making of one's sandbox; null when there is none. */
export async function progressOfSandbox({ tx }: PersonScope): Promise<StoredProgress | null> {
  const [row] = await tx.$queryRaw<StoredProgress[]>`SELECT organisation, project, step, state, done FROM sandbox_progress()`;
  return row ?? null;
}

export interface Erased {
  readonly organisation: string;
  /** Keys of the files that its rows spoke of. */
  readonly files: readonly string[];
}

/** Removes one's sandbox with every row of it; null when there is none. */
export async function eraseOwnSandbox({ tx }: PersonScope): Promise<Erased | null> {
  const [row] = await tx.$queryRaw<Erased[]>`SELECT organisation, files FROM sandbox_remove()`;
  return row ?? null;
}

/** Removes one sandbox in which nothing was done for so many days, and says so in the platform's chain; null when there is none left. */
export async function eraseIdleSandbox({ tx, requestId }: PlatformScope, days: number): Promise<Erased | null> {
  const [row] = await tx.$queryRaw<Erased[]>`SELECT organisation, files FROM sandbox_expire(${days}::int)`;
  if (!row) return null;
  const subject = `organisation:${row.organisation}`;
  await tx.$executeRaw`SELECT audit_append_platform('expire-sandbox', ${subject}, ${JSON.stringify({ days })}, ${requestId})`;
  return row;
}

/** Whose sandbox the organisation of the scope is, and in which language. */
export async function aboutSandbox({ tx, organisationId }: OrganisationScope): Promise<{ owner: string; locale: Locale }> {
  const select = { sandboxOf: true, sandboxLocale: true };
  const { sandboxOf, sandboxLocale } = await tx.organisation.findUniqueOrThrow({ where: { id: organisationId }, select });
  if (sandboxOf === null) throw new Error("no sandbox");
  return { owner: sandboxOf, locale: LOCALES.find((one) => one === sandboxLocale) ?? "fr" };
}
