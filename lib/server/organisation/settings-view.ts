import type { OrganisationSettings } from "@/lib/contract/organisation";
import { regulatoryProfile } from "@/lib/domain/access/regulatory-profile";
import type { OrganisationScope } from "../database";
import { loadSettings, secondFactors } from "./store-organisation";

/** The settings with what they entail. */
export async function settingsView(scope: OrganisationScope): Promise<OrganisationSettings> {
  const settings = await loadSettings(scope);
  const { own, without } = await secondFactors(scope);
  const { binding, grounds, obligations } = regulatoryProfile(settings.legalForm, settings.statuses);
  return {
    ...settings,
    statuses: [...settings.statuses],
    ownSecondFactor: own,
    peopleWithout: without,
    profile: {
      binding,
      grounds: grounds.map((ground) => ({ ...ground, obligations: [...ground.obligations] })),
      obligations: [...obligations],
    },
  };
}
