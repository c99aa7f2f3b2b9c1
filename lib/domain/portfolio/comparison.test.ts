import { describe, expect, it } from "vitest";
import { compareFigures } from "./comparison";

describe("compareFigures", () => {
  it("says what lies between two figures, and nothing where one is unknown", () => {
    expect(compareFigures(54.2, 60.3)).toEqual({ first: 54.2, second: 60.3, difference: 6.1 });
    expect(compareFigures(3, 1).difference).toBe(-2);
    expect(compareFigures(null, 1).difference).toBeNull();
    expect(compareFigures(1, null).difference).toBeNull();
  });
});
