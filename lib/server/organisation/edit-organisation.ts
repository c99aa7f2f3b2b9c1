import { editOrganisationRoute } from "@/lib/contract/organisation";
import { Conflict } from "../errors";
import { command } from "../use-case";
import { settingsView } from "./settings-view";
import { changeSettings, lockSettings, type StoredSettings, secondFactors } from "./store-organisation";

/** Changes settings of an organisation. Who has no second factor cannot require it: they would be the first to be kept out. */
export const editOrganisation = command({
  permission: "organisation.edit",
  action: "edit-organisation",
  input: editOrganisationRoute.params.extend(editOrganisationRoute.body.shape),

  async run(scope, { organisationId, ...asked }) {
    const stored = await lockSettings(scope);
    const { before, after } = differenceOf(stored, asked);
    if (Object.keys(after).length === 0) return { result: await settingsView(scope), audit: null };
    if (after.secondFactorRequired && !(await secondFactors(scope)).own) throw new Conflict("second-factor-first");
    await changeSettings(scope, after);
    return { result: await settingsView(scope), audit: { subject: `organisation:${organisationId}`, detail: { before, after } } };
  },
});

type Settings = Partial<StoredSettings>;

/** What really changes, before and after. */
function differenceOf(
  stored: StoredSettings,
  asked: { readonly [K in keyof StoredSettings]?: StoredSettings[K] | undefined },
): { before: Settings; after: Settings } {
  const keys = (Object.keys(asked) as (keyof StoredSettings)[]).filter(
    (key) => asked[key] !== undefined && JSON.stringify(asked[key]) !== JSON.stringify(stored[key]),
  );
  const pick = (from: typeof asked): Settings => Object.fromEntries(keys.map((key) => [key, from[key]]));
  return { before: pick(stored), after: pick(asked) };
}
