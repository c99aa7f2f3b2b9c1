import { downloadServicesRoute } from "@/lib/contract/table";
import { selectServices } from "@/lib/domain/catalogue/select-services";
import { knownEdition } from "../catalogue/edition-cache";
import { serviceRow } from "../catalogue/view-service";
import { personalTable } from "./table-download";

/** The services of an edition as a file, in the order and under the filters of the catalogue. */
export const downloadServices = personalTable({
  permission: "catalogue.read",
  input: downloadServicesRoute.params.extend(downloadServicesRoute.query.shape),
  table: "services",
  columns: ["edition", "service", "id", "family", "state", "reason", "plannedFor", "evidence", "pieces", "lastEvidence"],
  async page(scope, { editionId, locale, ...selection }) {
    const { edition, compiled } = await knownEdition(scope, editionId);
    const services = edition.services.map((service) => serviceRow(service, compiled.lookup));
    return { items: selectServices(services, selection, locale).map((service) => ({ ...service, edition: edition.id })) };
  },
  cells: (row, words, locale) => [
    row.edition,
    row.name[locale],
    row.id,
    words(`eligibility-words.family.${row.family}`),
    words(`eligibility-words.status.${row.status}`),
    row.whyNot && words(`eligibility-words.whyNot.${row.whyNot}`),
    row.plannedFor,
    words(`eligibility-words.grade.${row.evidence}`),
    row.pieces,
    row.date,
  ],
});
