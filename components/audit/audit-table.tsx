"use client";

import { DataTable } from "@/components/ui/data-table";
import type { AuditEventView } from "@/lib/contract/audit";
import { useAuditColumns } from "./audit-columns";

/** One page of an audit trail as it stands. */
export function AuditTable({ caption, rows }: { caption: string; rows: readonly AuditEventView[] }) {
  return <DataTable caption={caption} columns={useAuditColumns()} rows={rows} rowKey={(row) => String(row.sequence)} />;
}
