import { editOrganisationRoute, readSettingsRoute } from "@/lib/contract/organisation";
import { handle } from "@/lib/server/handle";
import { editOrganisation } from "@/lib/server/organisation/edit-organisation";
import { readSettings } from "@/lib/server/organisation/read-settings";

export const GET = handle(readSettingsRoute, readSettings);
export const PATCH = handle(editOrganisationRoute, editOrganisation);
