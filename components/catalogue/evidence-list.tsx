import clsx from "clsx";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { Badge, type BadgeTone } from "@/components/ui/badge";
import { Link } from "@/components/ui/link";
import { Notice } from "@/components/ui/notice";
import { type ServiceView, STATUSES } from "@/lib/contract/catalogue";
import type { Locale } from "@/lib/domain/locale";
import { formatDay } from "@/lib/i18n/format";
import { SourceLine } from "./source-line";

type Piece = ServiceView["evidencePieces"][number];
const SIDES = ["decides", "contradicts", "informs"] as const;
const TONES: Readonly<Record<Piece["side"], BadgeTone>> = { decides: "accent", contradicts: "danger", informs: "plain" };

/** Every piece of evidence of a service, deciding ones first; both sides of a contradiction are shown. */
export async function EvidenceList({ service, locale }: { service: ServiceView; locale: Locale }) {
  const t = await getTranslations("catalogue.service");
  const pieces = SIDES.flatMap((side) => service.evidencePieces.filter((piece) => piece.side === side));
  return (
    <section aria-labelledby="evidence" className="flex flex-col gap-3">
      <div>
        <h2 id="evidence">{t("evidence")}</h2>
        <p className="text-soft">{t("evidenceLead", { count: pieces.length })}</p>
      </div>
      {pieces.some(({ side }) => side === "contradicts") ? <Notice tone="notice">{t("contradiction")}</Notice> : null}
      <ol className="flex flex-col gap-2">
        {pieces.map((piece) => (
          <li
            key={JSON.stringify([piece.kind, piece.source.id, piece.detail, piece.note.fr])}
            className={clsx(
              "flex flex-col gap-1.5 border border-rule border-l-3 bg-raised px-4 py-3",
              piece.side === "decides" && "border-l-accent",
              piece.side === "contradicts" && "border-l-danger",
            )}
          >
            <PieceCard piece={piece} edition={service.edition} locale={locale} />
          </li>
        ))}
      </ol>
    </section>
  );
}

async function PieceCard({ piece, edition, locale }: { piece: Piece; edition: string; locale: Locale }) {
  const t = await getTranslations("catalogue.service");
  const kind = `kind.${piece.kind}`;
  return (
    <>
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <Badge tone={TONES[piece.side]}>{t(`side.${piece.side}`)}</Badge>
        <h3>{t.has(kind) ? t(kind) : t("kind.other")}</h3>
        <PieceDetail piece={piece} edition={edition} locale={locale} />
      </div>
      <p className="max-w-prose">{piece.note[locale]}</p>
      <SourceLine source={piece.source} locale={locale} />
    </>
  );
}

/** The particulars of a piece: which cloud, what it says, what it is part of. */
async function PieceDetail({ piece, edition, locale }: { piece: Piece; edition: string; locale: Locale }) {
  const [t, words] = await Promise.all([getTranslations("catalogue.service"), getTranslations("eligibility-words")]);
  const say = (name: string, value: string): ReactNode => {
    const status = STATUSES.find((known) => known === value);
    if (name === "says" && status) return words(`status.${status}`);
    if (name === "on" || name === "plannedFor") return formatDay(locale, value);
    if ((name === "cloud" || name === "presence") && t.has(`${name}.${value}`)) return t(`${name}.${value}`);
    if (name === "class" && words.has(`class.${value}`)) return words(`class.${value}`);
    if (name !== "of") return value;
    return (
      <Link href={`/catalogue/${edition}/${value}`} prefetch={false} className="text-accent underline">
        {value}
      </Link>
    );
  };
  const known = Object.entries(piece.detail).filter(([name]) => t.has(`detail.${name}`));
  return (
    <dl className="flex flex-wrap gap-x-3 text-sm">
      {known.map(([name, value]) => (
        <div key={name} className="flex gap-1">
          <dt className="text-soft">{t(`detail.${name}`)}</dt>
          <dd>{say(name, value)}</dd>
        </div>
      ))}
    </dl>
  );
}
