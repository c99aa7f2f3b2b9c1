import { describe, expect, it } from "vitest";
import type { AnswerView } from "@/lib/contract/assessment";
import type { FileLine, FilePreview } from "@/lib/contract/exchange";
import { afterSaving, draftsOf, toSave, withChoice } from "./file-draft";

const answer = (questionId: string, revision: number): AnswerView => ({
  questionId,
  revision,
  value: { kind: "unknown" },
  comment: "",
  reason: null,
  personId: "p",
  name: "Claire Fontaine",
  at: "2026-11-22T08:00:00.000Z",
});
const line = (questionId: string, theirs: AnswerView | null): FileLine => ({
  questionId,
  place: { sheet: "Réponses", row: 3, column: "F" },
  theirs,
  mine: { value: { kind: "text", text: questionId }, comment: "" },
});
const preview: FilePreview = {
  format: "xlsx",
  changes: [line("a", null), line("b", answer("b", 2))],
  conflicts: [line("c", answer("c", 5)), line("d", answer("d", 1))],
  problems: [],
  problemCount: 0,
  unchanged: 0,
  absent: 0,
};
let drawn = 0;
const mutation = () => `m${++drawn}`;

describe("drafts of a file", () => {
  it("send what only the file changed, and conflicts only once they are decided for it", () => {
    const start = draftsOf(preview, mutation);
    expect(toSave(start).map(({ questionId, baseRevision }) => [questionId, baseRevision])).toEqual([
      ["a", 0],
      ["b", 2],
    ]);
    const chosen = withChoice(withChoice(start, "c", "file"), "d", "portal");
    expect(toSave(chosen).map(({ questionId, baseRevision }) => [questionId, baseRevision])).toEqual([
      ["a", 0],
      ["b", 2],
      ["c", 5],
    ]);
  });

  it("are done once saved; what was answered meanwhile is asked again under a new number", () => {
    const start = withChoice(draftsOf(preview, mutation), "c", "file");
    const after = afterSaving(start, { saved: ["a", "c"], conflicts: [answer("b", 3)], refused: [] }, mutation);
    expect(after).toMatchObject({ saved: ["a", "c"], refused: 0, fresh: 1 });
    expect(after.drafts.map(({ questionId, conflict, choice }) => [questionId, conflict, choice])).toEqual([
      ["b", true, null],
      ["d", true, null],
    ]);
    const again = withChoice(after, "b", "file");
    expect(toSave(again)).toMatchObject([{ questionId: "b", baseRevision: 3 }]);
    expect(toSave(again)[0]?.mutation).not.toBe(toSave(start)[1]?.mutation);
  });
});
