import type { Dashboard } from "../dashboard/dashboard";

/** What figures are computed under: when one of these changes, a difference is not the organisation's doing alone. */
export const RULES = ["formula", "edition", "engine", "rule-set", "gates", "questionnaire"] as const;
export type Rule = (typeof RULES)[number];
/** What the organisation itself brings. */
export const SUPPLIES = ["import", "tenant"] as const;
export type Supply = (typeof SUPPLIES)[number];

export interface InputChange<Input extends Rule | Supply = Rule | Supply> {
  readonly input: Input;
  /** Of a questionnaire, its id: there may be several. */
  readonly of: string | null;
  /** Null: there was none. */
  readonly before: string | null;
  readonly after: string | null;
}
type Inputs = Dashboard["inputs"];

const VALUES: readonly (readonly [Exclude<Rule, "questionnaire"> | Supply, (inputs: Inputs) => string | null])[] = [
  ["edition", ({ edition }) => edition?.id ?? null],
  ["formula", ({ formula }) => formula],
  ["engine", ({ engineVersion }) => String(engineVersion)],
  ["rule-set", ({ ruleSet }) => ruleSet],
  ["gates", ({ gates }) => gates],
  ["import", ({ importNumber }) => (importNumber === null ? null : String(importNumber))],
  ["tenant", ({ tenantAt }) => tenantAt],
];

/** What changed in what two dashboards were computed from and under; a questionnaire counts where both used it. */
export function compareInputs(before: Inputs, after: Inputs): InputChange[] {
  const changed = VALUES.flatMap(([input, told]) => {
    const [was, is] = [told(before), told(after)];
    return was === is ? [] : [{ input, of: null, before: was, after: is }];
  });
  const versions = new Map(before.questionnaires.map(({ id, version }) => [id, version]));
  const asked = after.questionnaires.flatMap(({ id, version }) => {
    const was = versions.get(id);
    return was === undefined || was === version ? [] : [{ input: "questionnaire" as const, of: id, before: was, after: version }];
  });
  return [...changed, ...asked];
}

/** The rules among the changes, each once. A first edition is none: before it there was nothing to compare with. */
export function rulesChanged(changes: readonly InputChange[]): Rule[] {
  return RULES.filter((rule) => changes.some(({ input, before }) => input === rule && before !== null));
}
