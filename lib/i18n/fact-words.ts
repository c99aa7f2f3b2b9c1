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

/** How many of a hundred, to a tenth, rounded away from what is asked: what is not reached never looks as if it were. */
function shareOf({ code, params: { count, total } }: Fact): number {
  const thousandth = (1_000 * Number(count)) / Math.max(1, Number(total));
  return (code === "undetermined" ? Math.ceil(thousandth) : Math.floor(thousandth)) / 10;
}
