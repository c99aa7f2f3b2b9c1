import type { Locale } from "@/lib/domain/locale";

export interface MailParts {
  readonly locale: Locale;
  readonly paragraphs: readonly string[];
  /** The one thing to do. */
  readonly action: { readonly label: string; readonly url: string };
  /** Why one receives this, and what to do when it was not expected. */
  readonly footer: string;
}

/** A mail in both forms. The text form says all of it; nothing is loaded from elsewhere, and names typed by people stay text. */
export function layOut({ locale, paragraphs, action, footer }: MailParts): { text: string; html: string } {
  const text = [...paragraphs, `${action.label}\n${action.url}`, `-- \n${footer}`].join("\n\n");
  const body = [
    ...paragraphs.map((paragraph) => `<p>${escapeHtml(paragraph)}</p>`),
    `<p><a href="${escapeHtml(action.url)}">${escapeHtml(action.label)}</a><br>${escapeHtml(action.url)}</p>`,
    `<hr><p><small>${escapeHtml(footer)}</small></p>`,
  ];
  const html = `<!doctype html>\n<html lang="${locale}"><head><meta charset="utf-8"></head><body>\n${body.join("\n")}\n</body></html>\n`;
  return { text: `${text}\n`, html };
}

const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);
}
