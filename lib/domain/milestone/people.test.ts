import { describe, expect, it } from "vitest";
import { aDashboard } from "../dashboard/builders";
import { markOf, peopleIn, withNames } from "./people";

const [CLAIRE, GONE] = ["7d6f0c1e-3a52-4f0e-9f5b-2f3d8c1a0b01", "7d6f0c1e-3a52-4f0e-9f5b-2f3d8c1a0b02"];
const owned = (owners: string[]) => {
  const dashboard = aDashboard();
  const gates = dashboard.gates.map((gate) => ({ ...gate, unmet: gate.unmet.map((one) => ({ ...one, owners })) }));
  return { ...dashboard, gates };
};
const ownersOf = ({ gates }: ReturnType<typeof owned>) => gates.flatMap(({ unmet }) => unmet.map((one) => one.owners));

describe("people of a kept dashboard", () => {
  it("are named as they are named now, and a dash where they are known no longer", () => {
    const kept = owned([markOf(CLAIRE), markOf(GONE)]);
    expect(peopleIn(kept)).toEqual([CLAIRE, GONE]);
    expect(ownersOf(withNames(kept, new Map([[CLAIRE, "Claire Autrement"]])))).toContainEqual(["Claire Autrement", "—"]);
  });

  it("of a document from before the mark stay as they were written", () => {
    const older = owned(["Claire Morel"]);
    expect(peopleIn(older)).toEqual([]);
    expect(withNames(older, new Map())).toEqual(older);
  });
});
