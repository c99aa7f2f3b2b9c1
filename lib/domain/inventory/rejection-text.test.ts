import { describe, expect, it } from "vitest";
import { LOCALES } from "@/lib/domain/locale";
import { faultOf } from "./formats/row";
import { REJECTION_CODES } from "./reading";
import { rejectionText } from "./rejection-text";

describe("the text of a rejected row", () => {
  it("names the field and what was expected", () => {
    expect(rejectionText("missing-field", "TYPE", {}, "fr").because).toContain("«\u202fTYPE\u202f»");
    expect(rejectionText("too-few-fields", null, { seen: "3", expected: "5" }, "en").because).toContain("3 instead of 5");
  });
  it("says how long a value may be", () => {
    const fault = faultOf({
      id: null,
      name: "x".repeat(999),
      type: null,
      resourceGroup: null,
      location: null,
      subscription: null,
    });
    expect(fault?.kind === "rejection" && fault.rejection.message).toMatch(/\(999 characters, \d+ allowed\)/);
  });
  it("is said of a name that reads otherwise than it is written", () => {
    const fault = faultOf({
      id: null,
      name: "vm-\u202Enimda",
      type: null,
      resourceGroup: null,
      location: null,
      subscription: null,
    });
    expect(fault).toMatchObject({ rejection: { code: "control-characters", field: "name" } });
  });
  it("exists for every code in both languages, with a remedy", () => {
    for (const code of REJECTION_CODES) {
      for (const locale of LOCALES) {
        const text = rejectionText(code, "NAME", {}, locale);
        expect(text.because.length, code).toBeGreaterThan(10);
        expect(text.remedy.length, code).toBeGreaterThan(10);
      }
    }
  });
  it("says where a value is unknown instead of leaving a brace", () => {
    expect(rejectionText("invalid-id", null, {}, "en").because).toBe("The identifier is not an Azure resource id: ?");
  });
});
