import { expect, it } from "vitest";
import { boundsOf } from "./bounds";

it("takes what is unknown as nothing, then as all", () => {
  expect(boundsOf({ score: 71.4, completeness: 0.44 })).toEqual({ least: 31, most: 88 });
  expect(boundsOf({ score: 50, completeness: 1 })).toEqual({ least: 50, most: 50 });
});

it("leaves everything open while little is known, and says nothing while nothing is", () => {
  expect(boundsOf({ score: 100, completeness: 0.01 })).toEqual({ least: 1, most: 100 });
  expect(boundsOf({ score: null, completeness: 0 })).toBeNull();
});
