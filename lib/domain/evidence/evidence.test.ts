import { describe, expect, it } from "vitest";
import { cleanFileName, textMediaOf } from "./file-name";
import { countFiles, hasEvidence, standingsOf } from "./standing";
import { organisationOfKey, storageKey } from "./storage-key";
import { soonUntil, validityOf } from "./validity";

const TODAY = "2026-11-22";

describe("validity", () => {
  it("lasts to the end of its last day, and is near for thirty days", () => {
    expect(validityOf(null, TODAY)).toBe("lasting");
    expect(validityOf("2026-11-21", TODAY)).toBe("expired");
    expect(validityOf("2026-11-22", TODAY)).toBe("soon");
    expect(validityOf("2026-12-22", TODAY)).toBe("soon");
    expect(validityOf("2026-12-23", TODAY)).toBe("valid");
    expect(soonUntil(TODAY)).toBe("2026-12-22");
  });
});

describe("a question's evidence", () => {
  const named = (...documents: { title: string; where: string; file?: string }[]) => ({ kind: "evidence" as const, documents });
  const elsewhere = { title: "Charte", where: "Armoire 3" };
  const file = (expiresOn: string | null, withdrawn = false) => ({ questionId: "q", expiresOn, withdrawn });

  it("is a document that is named, or a file that holds", () => {
    expect(hasEvidence(undefined, undefined)).toBe(false);
    expect(hasEvidence({ kind: "unknown" }, undefined)).toBe(false);
    expect(hasEvidence(named(elsewhere), undefined)).toBe(true);
    expect(hasEvidence(undefined, standingsOf([file(null)], TODAY).q)).toBe(true);
  });

  it("is not a file that is over, nor one that was withdrawn though the answer still names it", () => {
    expect(hasEvidence(named(elsewhere), standingsOf([file("2026-01-01")], TODAY).q)).toBe(false);
    expect(hasEvidence(undefined, standingsOf([file("2026-01-01"), file("2027-01-01")], TODAY).q)).toBe(true);
    expect(standingsOf([file(null, true)], TODAY)).toEqual({});
    expect(hasEvidence(named({ ...elsewhere, file: "f" }), undefined)).toBe(false);
    expect(hasEvidence(named({ ...elsewhere, file: "f" }, elsewhere), undefined)).toBe(true);
  });

  it("is counted without what was withdrawn", () => {
    const of = (validity: "soon" | "expired" | "lasting", withdrawn = false) => ({ validity, withdrawn });
    expect(countFiles([of("soon"), of("soon", true), of("expired"), of("lasting")])).toEqual({ files: 3, soon: 1, expired: 1 });
  });
});

describe("a file's name", () => {
  it.each([
    ["décision.pdf", "pdf", "décision.pdf"],
    ["C:\\Users\\claire\\Lettre de mission.docx", "docx", "Lettre de mission.docx"],
    ["../../etc/passwd", "txt", "passwd.txt"],
    ["facture.pdf.exe", "pdf", "facture.pdf.pdf"],
    ["photo.JPEG", "jpg", "photo.jpeg"],
    ["rapport\u202Efdp.exe", "pdf", "rapportfdp.pdf"],
    ["a\u0000b<c>|d?.csv", "csv", "abcd.csv"],
    [".htaccess", "txt", "htaccess.txt"],
    ["...", "txt", "document.txt"],
    ["CON.txt", "txt", "documentCON.txt"],
    ["  a   b  .md", "md", "a b.md"],
  ] as const)("%s of %s becomes %s", (given, media, clean) => {
    expect(cleanFileName(given, media)).toBe(clean);
  });

  it("is kept short, and says which text it is", () => {
    expect(cleanFileName(`${"é".repeat(400)}.pdf`, "pdf")).toHaveLength(124);
    expect([textMediaOf("a.CSV"), textMediaOf("b.md"), textMediaOf("c.ps1"), textMediaOf("d")]).toEqual([
      "csv",
      "md",
      "txt",
      "txt",
    ]);
  });
});

describe("a storage key", () => {
  it("leads into one organisation and nowhere else", () => {
    const [organisation, drawn] = ["0b0c1d2e-0000-4000-8000-000000000001", "0b0c1d2e-0000-4000-8000-000000000002"];
    expect(organisationOfKey(storageKey(organisation, drawn))).toBe(organisation);
    for (const key of [`${organisation}/../x`, organisation, `../${organisation}/${drawn}`, `${organisation}/${drawn}/x`, ""])
      expect(organisationOfKey(key), key).toBeNull();
  });
});
