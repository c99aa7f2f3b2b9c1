import { describe, expect, it } from "vitest";
import { recogniseHead } from "./recognise";
import { type PackageParts, recognisePackage } from "./recognise-package";

const text = (content: string) => recogniseHead(new TextEncoder().encode(content));
const bytes = (...given: number[]) => recogniseHead(Uint8Array.from([...given, ...Array<number>(40).fill(0)]));

describe("the beginning of a file", () => {
  it("tells documents and pictures by their content", () => {
    expect(text("%PDF-1.7\n%âãÏÓ\u0000")).toEqual({ media: "pdf" });
    const png = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d, 0x49, 0x48, 0x44, 0x52];
    expect(bytes(...png)).toEqual({ media: "png" });
    expect(bytes(0xff, 0xd8, 0xff, 0xe0)).toEqual({ media: "jpg" });
    expect(bytes(0x50, 0x4b, 3, 4)).toEqual({ see: "package" });
  });

  it.each([
    ["executable", [0x4d, 0x5a, 0x90, 0]],
    ["executable", [0x7f, 0x45, 0x4c, 0x46]],
    ["executable", [0xca, 0xfe, 0xba, 0xbe]],
    ["old-office", [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]],
    ["archive", [0x1f, 0x8b, 8, 0]],
    ["archive", [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c]],
    ["image", [0x47, 0x49, 0x46, 0x38]],
  ])("refuses by its name what is %s", (refused, given) => {
    expect(bytes(...given)).toEqual({ refused });
  });

  it.each([
    ["html", "<!DOCTYPE html><title>x</title>"],
    ["html", "\uFEFF \n<!-- a letter --><script>alert(1)</script>"],
    ["html", '<?xml version="1.0"?>\n<html xmlns="http://www.w3.org/1999/xhtml">'],
    ["svg", '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)">'],
    ["svg", '<?xml version="1.0"?><!-- x --><svg>'],
    ["xml", '<?xml version="1.0"?><w:wordDocument>'],
    ["script", "#!/bin/sh\nrm -rf /"],
    ["script", "@echo off\r\nformat c:"],
    ["rtf", "{\\rtf1\\ansi"],
    ["empty", ""],
  ])("refuses %s that claims to be a text", (refused, content) => {
    expect(text(content)).toEqual({ refused });
  });

  it("takes a text for one, whichever letters it begins with", () => {
    for (const content of [
      "Lettre de mission",
      "a;b\r\n1;2",
      "# Titre",
      "MZ est une abréviation",
      "BM et BZh aussi",
      "< 5 jours",
    ])
      expect(text(content), content).toEqual({ see: "text" });
  });
});

const parts = (names: string[], more: Partial<PackageParts> = {}): PackageParts => ({
  names,
  contentTypes: null,
  mimetype: null,
  ...more,
});
const office = (main: string, ...names: string[]) => parts(["[Content_Types].xml", main, ...names], { contentTypes: "<Types/>" });
const odf = (sort: string, ...names: string[]) =>
  parts(["mimetype", "content.xml", ...names], { mimetype: `application/vnd.oasis.opendocument.${sort}` });

describe("a package", () => {
  it("is the document that its parts make it", () => {
    expect(recognisePackage(office("word/document.xml"))).toEqual({ media: "docx" });
    expect(recognisePackage(office("xl/workbook.xml"))).toEqual({ media: "xlsx" });
    expect(recognisePackage(office("ppt/presentation.xml"))).toEqual({ media: "pptx" });
    expect(recognisePackage(odf("text"))).toEqual({ media: "odt" });
    expect(recognisePackage(odf("spreadsheet"))).toEqual({ media: "ods" });
  });

  it("with macros is refused, also when it is called otherwise", () => {
    const macros = { refused: "macros" };
    expect(recognisePackage(office("word/document.xml", "word/vbaProject.bin"))).toEqual(macros);
    expect(recognisePackage(office("xl/workbook.xml", "xl/macrosheets/sheet1.xml"))).toEqual(macros);
    expect(recognisePackage(office("xl/workbook.xml", "xl/activeX/activeX1.bin"))).toEqual(macros);
    expect(recognisePackage(odf("text", "Basic/script-lc.xml"))).toEqual(macros);
    const types = '<Override ContentType="application/vnd.ms-word.document.macroEnabled.main+xml"/>';
    expect(recognisePackage({ ...office("word/document.xml"), contentTypes: types })).toEqual(macros);
  });

  it("with a program inside, of another sort, or of none, is refused", () => {
    expect(recognisePackage(office("word/document.xml", "word/embeddings/run.exe"))).toEqual({ refused: "executable" });
    expect(recognisePackage(parts(["a.txt", "b/c.pdf"]))).toEqual({ refused: "archive" });
    expect(recognisePackage(office("xl/workbook.bin"))).toEqual({ refused: "binary-workbook" });
    expect(recognisePackage(odf("graphics"))).toEqual({ refused: "office-part" });
    expect(recognisePackage(parts(["mimetype"], { mimetype: "constructor" }))).toEqual({ refused: "office-part" });
  });
});
