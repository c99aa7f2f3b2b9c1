import { type EditionView, readEditionRoute } from "@/lib/contract/catalogue";
import { personalQuery } from "../use-case";
import { knownEdition } from "./edition-cache";
import { serviceRow, sourceView } from "./view-service";

/** One edition: every service with its derived status, and the dated facts on qualification. */
export const readEdition = personalQuery({
  permission: "catalogue.read",
  input: readEditionRoute.params,

  async run(scope, { editionId }): Promise<EditionView> {
    const { edition, compiled, sha256 } = await knownEdition(scope, editionId);
    return {
      id: edition.id,
      title: edition.title,
      effectiveFrom: edition.effectiveFrom,
      sha256,
      services: edition.services.map((service) => serviceRow(service, compiled.lookup)),
      rules: edition.rules.length,
      types: Object.keys(edition.map).length,
      qualification: edition.qualification.map(({ scope: of, milestone, on, knownUntil, validTo, note, source }) => ({
        scope: of,
        milestone,
        on,
        knownUntil,
        validTo,
        note,
        source: sourceView(source, compiled.lookup),
      })),
    };
  },
});
