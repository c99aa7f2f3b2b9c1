import { LEGAL_FORMS, type LegalForm, STATUSES, type Status } from "@/lib/domain/access/organisation";
import type { OrganisationScope } from "../database";
import { NotFound } from "../errors";

export interface StoredSettings {
  readonly name: string;
  readonly legalForm: LegalForm;
  readonly statuses: readonly Status[];
  readonly siret: string | null;
  readonly secondFactorRequired: boolean;
}

const SETTINGS = { name: true, legalForm: true, statuses: true, siret: true, secondFactorRequired: true } as const;

/** The settings of the scope's organisation. */
export async function loadSettings(scope: OrganisationScope): Promise<StoredSettings> {
  const row = await scope.tx.organisation.findUnique({ where: { id: scope.organisationId }, select: SETTINGS });
  if (!row) throw new NotFound();
  return settingsOf(row);
}

/** The same, held against another change until the transaction ends. */
export async function lockSettings(scope: OrganisationScope): Promise<StoredSettings> {
  await scope.tx.$queryRaw`SELECT id FROM organisation WHERE id = ${scope.organisationId}::uuid FOR NO KEY UPDATE`;
  return loadSettings(scope);
}

/** The database holds the same closed lists (CHECK). */
export function settingsOf(row: { legalForm: string; statuses: string[] } & Omit<StoredSettings, "legalForm" | "statuses">) {
  const legalForm = LEGAL_FORMS.find((form) => form === row.legalForm);
  if (!legalForm) throw new Error(`unknown legal form ${row.legalForm}`);
  return { ...row, legalForm, statuses: STATUSES.filter((status) => row.statuses.includes(status)) };
}

export async function changeSettings(scope: OrganisationScope, { statuses, ...change }: Partial<StoredSettings>): Promise<void> {
  const data = { ...change, ...(statuses ? { statuses: [...statuses] } : {}) };
  await scope.tx.organisation.update({ where: { id: scope.organisationId }, data, select: { id: true } });
}

/** Whether the caller has a second factor, and how many people with access have none. */
export async function secondFactors(scope: OrganisationScope): Promise<{ own: boolean; without: number }> {
  const [row] = await scope.tx.$queryRaw<{ own: boolean | null; without: number }[]>`
    SELECT bool_or(f.confirmed_at IS NOT NULL AND access.person_id = ${scope.person?.id ?? null}::uuid) AS own,
      count(*) FILTER (WHERE f.confirmed_at IS NULL)::int AS without
    FROM (SELECT person_id FROM membership WHERE organisation_id = ${scope.organisationId}::uuid AND ended_at IS NULL
      UNION SELECT person_id FROM engagement WHERE organisation_id = ${scope.organisationId}::uuid
        AND accepted_at IS NOT NULL AND ended_at IS NULL AND ends_at > now()) access
    LEFT JOIN second_factor f ON f.person_id = access.person_id`;
  return { own: row?.own ?? false, without: row?.without ?? 0 };
}
