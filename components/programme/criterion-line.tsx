import { useLocale, useTranslations } from "next-intl";
import { Link } from "@/components/ui/link";
import type { CriterionView } from "@/lib/contract/programme";
import type { Locale } from "@/lib/domain/locale";
import { formatDay } from "@/lib/i18n/format";
import { type Bases, hrefOf } from "./href";
import { StatusSign } from "./status-sign";
import { useFactWords } from "./use-fact-words";

interface CriterionLineProps {
  criterion: CriterionView;
  bases: Bases;
  /** Opens the detail: why it is asked for, whose task it is, what may be done. */
  onOpen: () => void;
}

/** One criterion: what it asks for, what the facts say and since when, and where one acts. */
export function CriterionLine({ criterion, bases, onOpen }: CriterionLineProps) {
  const t = useTranslations("programme.board");
  const statuses = useTranslations("programme.statuses");
  const { words, dated } = useFactWords();
  const { title, status, fact, at, where } = criterion;
  return (
    <li className="flex gap-2 border-t border-rule py-2 first:border-t-0">
      <StatusSign of={status} label={statuses(status)} />
      <div className="flex min-w-0 flex-col">
        <button
          type="button"
          onClick={onOpen}
          aria-haspopup="dialog"
          className="min-h-6 text-left leading-snug text-pretty hover:text-accent hover:underline"
        >
          {title}
        </button>
        <span className="figures text-sm text-soft">{[words(fact), dated(at)].filter(Boolean).join(", ")}</span>
        <Exception criterion={criterion} />
        {status === "unmet" && where.page !== "programme" ? (
          <Link
            href={hrefOf(where, bases)}
            aria-label={t("actOn", { title })}
            className="inline-flex min-h-11 items-center self-start text-sm font-medium text-accent hover:underline sm:min-h-6"
          >
            {t("act")} →
          </Link>
        ) : null}
      </div>
    </li>
  );
}

/** Who waived it and why; who vouches for it. */
function Exception({ criterion: { status, waiver, attestation } }: { criterion: CriterionView }) {
  const t = useTranslations("programme");
  const locale = useLocale() as Locale;
  const nameOf = (name: string) => name || t("someone");
  if (status === "waived" && waiver) {
    const { by, until, reason } = waiver;
    return (
      <span className="line-clamp-4 text-sm wrap-anywhere text-planned-text">
        {t("board.waivedUntil", { name: nameOf(by), day: formatDay(locale, until), reason })}
      </span>
    );
  }
  if (!attestation) return null;
  return (
    <span className="text-sm wrap-anywhere text-soft">
      {t("board.attestedBy", { name: nameOf(attestation.by), note: attestation.note })}
    </span>
  );
}
