import { describe, expect, it } from "vitest";
import { LOCALES } from "@/lib/domain/locale";
import { layOut } from "./lay-out";
import { mailWords } from "./mail-words";

const parts = {
  locale: "fr" as const,
  paragraphs: ["Bonjour,", "<b>Eve</b> & Cie vous invitent."],
  action: { label: "Répondre", url: "http://localhost:3000/invitation?token=a&b=c" },
  footer: "Ignorez ce message.",
};

describe("layOut", () => {
  it("says everything in text, with the address by itself on its line", () => {
    const { text } = layOut(parts);
    expect(text).toBe(
      "Bonjour,\n\n<b>Eve</b> & Cie vous invitent.\n\nRépondre\nhttp://localhost:3000/invitation?token=a&b=c\n\n-- \nIgnorez ce message.\n",
    );
  });

  it("shows what people typed as text, and loads nothing", () => {
    const { html } = layOut(parts);
    expect(html).toContain("&lt;b&gt;Eve&lt;/b&gt; &amp; Cie");
    expect(html).toContain('<a href="http://localhost:3000/invitation?token=a&amp;b=c">');
    expect(html).not.toMatch(/<(img|script|link|b)\b/);
  });
});

describe("mailWords", () => {
  it.each(LOCALES)("has the words of each mail in %s", async (locale) => {
    const t = await mailWords(locale);
    expect(t("mail.invitation.subject", { organisation: "Agence X" })).toContain("Agence X");
    expect(t("access.roles.reader")).not.toContain("access");
  });
});
