import { downloadDecisionsRoute } from "@/lib/contract/table";
import { decisionPage } from "../programme/decision-page";
import { tableDownload } from "./table-download";

/** The ledger of go and no-go decisions as a file. */
export const downloadDecisions = tableDownload({
  permission: "programme.read",
  input: downloadDecisionsRoute.params.extend(downloadDecisionsRoute.query.shape),
  table: "decisions",
  columns: ["number", "gate", "decision", "state", "proposedBy", "proposedAt", "signed"],
  page: decisionPage,
  cells: (row, words) => [
    row.number,
    words(`eligibility-words.phase.${row.gate}`),
    words(`table.decision.${row.outcome}`),
    words(`programme.decisionStates.${row.state}`),
    row.proposedBy,
    row.proposedAt,
    row.signed.map((signer) => words(`programme.signers.${signer}`)).join(", "),
  ],
});
