interface Fact {
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;
}
/** Words of the programme's messages, by key. */
export type ProgrammeWords = (key: string, values?: Readonly<Record<string, string | number>>) => string;

/** What a gate's criterion stands at, and what it asks, as a sentence. */
export function factSentence({ code, params }: Fact, t: ProgrammeWords): string {
  if (code === "roles-missing") {
    const roles = String(params.roles).split(",");
    return t("facts.roles-missing", { roles: roles.map((role) => t(`roles.${role}`)).join(", ") });
  }
  if (code === "assessment") {
    const state = t(`assessmentStates.${params.state}`);
    return t(params.score === -1 ? "facts.assessment-unscored" : "facts.assessment", { ...params, state });
  }
  return t(`facts.${code}`, { ...params, share: shareOf({ code, params }) });
}

/** How many of a hundred, to a tenth. What is asked is whole: what only rounding makes whole is rounded away from it instead. */
function shareOf({ code, params: { count, total } }: Fact): number {
  const exact = (1_000 * Number(count)) / Math.max(1, Number(total));
  const nearest = Math.round(exact);
  if (nearest % 10 > 0 || Math.abs(nearest - exact) < 1e-9) return nearest / 10;
  return (code === "undetermined" ? Math.ceil(exact) : Math.floor(exact)) / 10;
}
