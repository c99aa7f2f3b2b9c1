import { readSettingsRoute } from "@/lib/contract/organisation";
import { query } from "../use-case";
import { settingsView } from "./settings-view";

/** Settings of an organisation, for those who may change them. */
export const readSettings = query({
  permission: "organisation.edit",
  input: readSettingsRoute.params,
  run: settingsView,
});
