import { downloadDossierRoute } from "@/lib/contract/dossier";
import { wallTime } from "@/lib/domain/training/meeting-time";
import { appendAudit } from "../audit";
import { Conflict, Refusal } from "../errors";
import { contentOf, fetchFile } from "../evidence/fetch-file";
import { download } from "../use-case";
import { dossierView } from "./dossier-view";
import { dossierWords } from "./dossier-words";
import { loadReport } from "./store-report";

const MEDIA = {
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  pdf: "application/pdf",
  zip: "application/zip",
} as const;

/** Hands out a finished dossier once its bytes are found to be those that were written. Who took which is in the audit trail. */
export const downloadDossier = download({
  permission: "dashboard.read",
  input: downloadDossierRoute.params,

  async run(open, { projectId, dossierId }) {
    const { view, storageKey } = await open(async (scope) => {
      const row = await loadReport(scope, projectId, dossierId);
      return { view: dossierView(row, scope, new Date()), storageKey: row.storageKey };
    });
    const { state, bytes, sha256, format, volumes, locale, at } = view;
    if (state !== "done" || storageKey === null || bytes === null || sha256 === null)
      throw new Conflict("report-not-there", { state });
    const fetched = await fetchFile({ storageKey, bytes, sha256 });
    if (fetched === "missing" || fetched === "altered") throw new Refusal(500, `report-${fetched}`);
    try {
      const entry = { action: "download-report", subject: `report:${dossierId}`, detail: { projectId, format, sha256 } };
      await open((scope) => appendAudit(scope, entry));
    } catch (error) {
      await fetched.drop();
      throw error;
    }
    const { say } = await dossierWords(locale);
    const written = volumes > 1 ? "zip" : format;
    return {
      fileName: `${say("fileName")}-${wallTime(new Date(at)).day}.${written}`,
      contentType: MEDIA[written],
      body: contentOf(fetched),
    };
  },
});
