import { listProvidersRoute } from "@/lib/contract/qualification";
import { personalQuery } from "../use-case";
import { directoryOn } from "./directory";

/** The directory of providers on a day; without a day, today. */
export const listProviders = personalQuery({
  permission: "catalogue.read",
  input: listProvidersRoute.query,

  run: (scope, { day }) => directoryOn(scope, day),
});
