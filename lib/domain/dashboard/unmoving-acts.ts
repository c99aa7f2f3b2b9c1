/**
 * Acts of an organisation's audit trail that change nothing a dashboard says: documents were taken, or asked for. An act that is not
 * named here makes a stored dashboard old.
 */
export const UNMOVING_ACTS: readonly string[] = [
  "cancel-report",
  "download-evidence",
  "download-report",
  "export-table",
  "fail-report",
  "finish-report",
  "request-report",
];
