import { LOCALES, type Locale } from "@/lib/domain/locale";
import { beforeScope, type PersonScope } from "../database";

/** What the database holds as one of the portal's languages. */
export function localeOf(stored: string | null | undefined): Locale | null {
  return LOCALES.find((one) => one === stored) ?? null;
}

/** The language of a person who was proved before; null: none was chosen. Read as the login role, outside the command's transaction. */
export function chosenLocale(personId: string): Promise<Locale | null> {
  const where = { id: personId };
  return beforeScope(async (tx) => localeOf((await tx.person.findUnique({ where, select: { locale: true } }))?.locale));
}

/** Keeps the language, and gives the one before. */
export async function keepLocale({ person, tx }: PersonScope, locale: Locale): Promise<Locale | null> {
  const where = { id: person.id };
  const before = localeOf((await tx.person.findUniqueOrThrow({ where, select: { locale: true } })).locale);
  if (before !== locale) await tx.person.updateMany({ where, data: { locale } });
  return before;
}

/** False when they were so already. */
export async function hideSteps({ person, tx }: PersonScope, hidden: boolean, now: Date): Promise<boolean> {
  const where = { id: person.id, firstStepsHiddenAt: hidden ? null : { not: null } };
  return (await tx.person.updateMany({ where, data: { firstStepsHiddenAt: hidden ? now : null } })).count === 1;
}
