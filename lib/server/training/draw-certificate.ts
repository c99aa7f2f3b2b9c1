import type { Locale } from "@/lib/domain/locale";
import { wallTime } from "@/lib/domain/training/meeting-time";
import { formatDay } from "@/lib/i18n/format";
import type { CertificateFacts, CertifiedModule } from "./certificate-facts";
import { CertificatePage, SOFT } from "./certificate-page";
import { type TrainingWords, trainingWords } from "./training-words";

export interface Certificate extends CertificateFacts {
  readonly learner: string;
  readonly learnerId: string;
  readonly organisation: string;
  readonly project: string;
}

/** One A4 page, more when a path is long; the fonts are in the file. */
export async function drawCertificate(certificate: Certificate, locale: Locale): Promise<Uint8Array> {
  const words = await trainingWords(locale);
  const page = new CertificatePage(titleOf(certificate, words), words("certificate.producer"), locale);
  page.line(words("certificate.producer"), { size: 10, colour: SOFT });
  page.gap(22);
  page.line(words("certificate.title"), { size: 26, bold: true });
  page.gap(18);
  page.line(certificate.learner, { size: 18, bold: true });
  page.line(words("certificate.of", { organisation: certificate.organisation, project: certificate.project }), { colour: SOFT });
  page.gap(16);
  page.line(sentenceOf(certificate, words), { size: 12 });
  page.line(titleOf(certificate, words), { size: 15, bold: true });
  page.gap(6);
  page.line(words("certificate.on", { day: dayOf(certificate.completedAt, locale) }), { size: 12 });
  const score = totalOf(certificate.modules);
  if (score) page.line(words("certificate.score", score), { size: 12 });
  page.gap(16);
  for (const module of certificate.modules) page.row(module.title, factsOf(module, words, locale));
  page.gap(16);
  page.line(words("certificate.note"), { size: 9, colour: SOFT });
  page.line(words("certificate.reference", { id: certificate.learnerId }), { size: 9, colour: SOFT });
  return page.end();
}

function titleOf({ of }: Certificate, words: TrainingWords): string {
  return "module" in of ? of.module : words("certificate.path", { role: words(`role.${of.role}`) });
}

function sentenceOf({ of }: Certificate, words: TrainingWords): string {
  return words("module" in of ? "certificate.completedModule" : "certificate.completedPath");
}

function factsOf({ completedAt, version, score, fromLms }: CertifiedModule, words: TrainingWords, locale: Locale): string {
  const parts = [
    dayOf(completedAt, locale),
    score ? scoreOf(score, fromLms) : null,
    version ? words("certificate.version", { version: formatDay(locale, version) }) : null,
    fromLms ? words("certificate.lms") : null,
  ];
  return parts.filter(Boolean).join(" · ");
}

function dayOf(moment: Date, locale: Locale): string {
  return formatDay(locale, wallTime(moment).day);
}

function scoreOf({ right, total }: { right: number; total: number }, fromLms: boolean): string {
  return fromLms ? `${right}\u202f%` : `${right}/${total}`;
}

/** Right answers of the portal's own questions; what a learning platform counted is told beside its module. */
function totalOf(modules: readonly CertifiedModule[]): { right: number; total: number } | null {
  const own = modules.flatMap(({ score, fromLms }) => (score && !fromLms ? [score] : []));
  const sum = (of: "right" | "total") => own.reduce((all, score) => all + score[of], 0);
  return own.length > 0 ? { right: sum("right"), total: sum("total") } : null;
}
