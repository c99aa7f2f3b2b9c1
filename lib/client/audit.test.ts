import { describe, expect, it } from "vitest";
import { AuditFilter } from "@/lib/contract/audit";
import { auditFilterOf } from "./audit";

const of = (search: string) => {
  const params = new URLSearchParams(search);
  return auditFilterOf((name) => params.get(name));
};

describe("auditFilterOf", () => {
  it("takes the filters that the server takes", () => {
    const search = "person=8f6f3c1e-0000-4000-8000-000000000000&action=edit-workload&from=2026-11-01&to=2026-11-30";
    expect(of(search)).toEqual(Object.fromEntries(new URLSearchParams(search)));
    expect(AuditFilter.safeParse(of(search)).success).toBe(true);
  });

  it("leaves out what is none, so that no address leads to a refusal", () => {
    for (const search of ["", "person=me", "action=A%27", "from=yesterday", "to=2026-02-31", "from=2026-13-01", "page=2"])
      expect(of(search), search).toEqual({});
  });
});
