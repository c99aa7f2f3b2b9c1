import { describe, expect, it } from "vitest";
import { auditedDetail, unfitFields } from "./detail";

const read = (detail: unknown) => auditedDetail(JSON.stringify(detail));

describe("auditedDetail", () => {
  it("sets before and after face to face, and leaves out what stayed", () => {
    const before = { name: "Paie", owner: null, areas: ["inventory"], kept: 1 };
    const after = { name: "Paie des agents", owner: "DRH", areas: ["inventory", "workload"], kept: 1 };
    expect(read({ before, after })).toEqual({
      changes: [
        { field: "name", before: "Paie", after: "Paie des agents" },
        { field: "owner", before: null, after: "DRH" },
        { field: "areas", before: "inventory", after: "inventory, workload" },
      ],
      facts: [],
    });
  });

  it("reads what was made and what was ended as changes from and to nothing", () => {
    expect(read({ after: { role: "reader" } }).changes).toEqual([{ field: "role", before: null, after: "reader" }]);
    expect(read({ before: { role: "reader" }, after: null }).changes).toEqual([{ field: "role", before: "reader", after: null }]);
    expect(read({ before: "reader", after: "contributor" }).changes).toEqual([
      { field: "value", before: "reader", after: "contributor" },
    ]);
  });

  it("reads one field that holds both as a change of its own", () => {
    expect(read({ secondFactor: { before: "off", after: "on" }, by: "code" })).toEqual({
      changes: [{ field: "secondFactor", before: "off", after: "on" }],
      facts: [{ field: "by", value: "code" }],
    });
  });

  it("says everything else as facts, by their path", () => {
    expect(read({ number: 3, remove: false, plan: { added: 12 }, resources: ["a", "b"] }).facts).toEqual([
      { field: "number", value: "3" },
      { field: "remove", value: "false" },
      { field: "plan.added", value: "12" },
      { field: "resources", value: "a, b" },
    ]);
  });

  it("cuts a long list short and says by how much", () => {
    const resources = Array.from({ length: 1_000 }, (_, number) => `r${number}`);
    expect(read({ resources }).facts[0]?.value).toBe(`${resources.slice(0, 12).join(", ")} … (+988)`);
  });

  it("shows what is no object as it stands", () => {
    expect(auditedDetail("not json").facts).toEqual([{ field: "detail", value: "not json" }]);
    expect(auditedDetail("[1]").facts).toEqual([{ field: "detail", value: "[1]" }]);
    expect(auditedDetail("{}")).toEqual({ changes: [], facts: [] });
  });
});

describe("unfitFields", () => {
  it("finds what opens doors and addresses, however deep", () => {
    expect(unfitFields({ after: { tokenHash: "a", role: "reader" }, people: [{ email: "b" }], code: "123456" })).toEqual([
      "after.tokenHash",
      "people.email",
      "code",
    ]);
  });

  it("lets ids, counts and flags of such things pass", () => {
    expect(
      unfitFields({ personId: "a", sessionId: "b", sessions: 3, secondFactorRequired: true, passwordChanged: true }),
    ).toEqual([]);
  });
});
