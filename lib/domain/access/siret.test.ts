import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isSiret, luhnSum, normaliseSiret } from "./siret";

const digit = fc.integer({ min: 0, max: 9 });
const thirteen = fc.array(digit, { minLength: 13, maxLength: 13 }).map((digits) => digits.join(""));
const keyFor = (head: string) => String((10 - (luhnSum(`${head}0`) % 10)) % 10);
const ordinary = thirteen.filter((head) => !head.startsWith("356000000") && /[1-9]/.test(head));

describe("isSiret", () => {
  it("knows real ones: the Treasury's invoice service, the head office of La Poste, one of its offices", () => {
    for (const siret of ["11000201100044", "35600000000048", "35600000049837"]) expect(isSiret(siret), siret).toBe(true);
  });
  it("refuses what is no number of fourteen digits, and nothing but zeros", () => {
    for (const text of ["", "1100020110004", "110002011000444", "1100020110004a", "00000000000000", "١١٠٠٠٢٠١١٠٠٠٤٤"])
      expect(isSiret(text), text).toBe(false);
  });
  it("accepts exactly one last digit after any thirteen", () => {
    fc.assert(
      fc.property(ordinary, (head) => {
        const accepted = [..."0123456789"].filter((last) => isSiret(`${head}${last}`));
        expect(accepted).toEqual([keyFor(head)]);
      }),
    );
  });
  it("notices any one digit mistyped", () => {
    fc.assert(
      fc.property(ordinary, fc.integer({ min: 9, max: 13 }), fc.integer({ min: 1, max: 9 }), (head, place, off) => {
        const siret = `${head}${keyFor(head)}`;
        const wrong = [...siret].map((one, index) => (index === place ? String((Number(one) + off) % 10) : one)).join("");
        expect(isSiret(siret)).toBe(true);
        expect(isSiret(wrong)).toBe(false);
      }),
    );
  });
});

describe("normaliseSiret", () => {
  it("takes out the spaces people write, of every width", () => {
    expect(normaliseSiret(" 110 002\u00a0011\u202f00044 ")).toBe("11000201100044");
  });
});
