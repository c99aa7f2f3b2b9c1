import { describe, expect, it } from "vitest";
import { type ColumnPlaces, placesOf, readCompletionRow, readLearnerRow } from "./training-file";

const known = { modules: new Set(["secnumcloud-label"]), today: "2026-11-22" };
const HEADINGS = ["email", "module", "completed_on", "score", "name", "roles"];
const places = placesOf("completions", HEADINGS) as ColumnPlaces;
const completion = (...cells: string[]) => readCompletionRow(places, cells, known);

describe("placesOf", () => {
  it("finds columns whatever their order, case and language, and leaves others aside", () => {
    expect(places).toEqual({ email: 0, module: 1, completedOn: 2, score: 3, name: 4, roles: 5 });
    expect(placesOf("completions", ["Service", "Date d'achèvement", " MODULE ", "Courriel"])).toEqual({
      completedOn: 1,
      module: 2,
      email: 3,
    });
    expect(placesOf("learners", ["Nom", "E-mail", "Rôles"])).toEqual({ name: 0, email: 1, roles: 2 });
  });

  it("names the columns that are lacking", () => {
    expect(placesOf("completions", ["email", "date"])).toEqual({ lacking: ["module"] });
    expect(placesOf("learners", [""])).toEqual({ lacking: ["name", "email"] });
  });
});

describe("readCompletionRow", () => {
  it("reads a row, days in both usual forms", () => {
    expect(completion(" A.B@Exemple.fr ", "SecNumCloud-label", "21/11/2026", "85,4 %", "Anne B", "architect; support")).toEqual({
      row: {
        email: "a.b@exemple.fr",
        name: "Anne B",
        roles: ["architect", "support"],
        moduleId: "secnumcloud-label",
        completedOn: "2026-11-21",
        score: 85,
      },
    });
    expect(completion("a@b.fr", "secnumcloud-label", "2026-11-22T10:00:00Z")).toMatchObject({
      row: { completedOn: "2026-11-22", score: null, name: null, roles: [] },
    });
  });

  it("tells every wrong field of a row at once, with what stood there", () => {
    expect(completion("anne", "marketing", "31/02/2026", "120", "", "boss")).toEqual({
      faults: [
        { field: "email", code: "email-invalid", value: "anne" },
        { field: "roles", code: "role-unknown", value: "boss" },
        { field: "module", code: "module-unknown", value: "marketing" },
        { field: "completedOn", code: "date-invalid", value: "31/02/2026" },
        { field: "score", code: "score-invalid", value: "120" },
      ],
    });
  });

  it("refuses empty fields and days to come", () => {
    expect(completion("", "", "")).toMatchObject({ faults: [{ code: "missing" }, { code: "missing" }, { code: "missing" }] });
    expect(completion("a@b.fr", "secnumcloud-label", "2026-11-23")).toMatchObject({ faults: [{ code: "date-to-come" }] });
    for (const day of ["1999-01-01", "2026-13-01", "demain", "22-11-2026"])
      expect(completion("a@b.fr", "secnumcloud-label", day)).toMatchObject({ faults: [{ code: "date-invalid" }] });
  });
});

describe("readLearnerRow", () => {
  const learners = { name: 0, email: 1, roles: 2 };
  it("needs a name and an address", () => {
    expect(readLearnerRow(learners, ["Anne", "a@b.fr"])).toEqual({ row: { name: "Anne", email: "a@b.fr", roles: [] } });
    expect(readLearnerRow(learners, ["", "a@b.fr"])).toMatchObject({ faults: [{ field: "name", code: "missing" }] });
    expect(readLearnerRow(learners, ["x".repeat(300), "a@b.fr"])).toMatchObject({
      faults: [{ field: "name", code: "too-long" }],
    });
  });
});
