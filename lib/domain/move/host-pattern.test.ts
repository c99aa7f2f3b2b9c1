import { describe, expect, it } from "vitest";
import { hostPattern, hostPatterns } from "./host-pattern";

describe("hostPattern", () => {
  it.each([
    ["https://<vault>.vault.azure.net", "*.vault.azure.net"],
    ["https://outlook.office365.com/PowerShell-LiveID", "outlook.office365.com"],
    ["*.azurecr.io", "*.azurecr.io"],
    ["mcr.microsoft.com", "mcr.microsoft.com"],
  ])("makes of %s what a filter takes", (address, host) => {
    expect(hostPattern(address)).toBe(host);
  });
});

describe("hostPatterns", () => {
  it("gives each name once, by domain, and leaves out what is not known", () => {
    const given = ["*.vault.azure.net", null, "https://a.example.fr/x", "https://a.example.fr/y", "*.blob.example.fr"];
    expect(hostPatterns(given)).toEqual(["a.example.fr", "*.blob.example.fr", "*.vault.azure.net"]);
  });
});
