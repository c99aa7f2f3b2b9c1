import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { BackLink } from "@/components/ui/back-link";
import { Disclosure } from "@/components/ui/disclosure";
import { Link } from "@/components/ui/link";
import type { DecisionView } from "@/lib/contract/programme";
import type { Locale } from "@/lib/domain/locale";
import { SIGNERS } from "@/lib/domain/programme/decision";
import { formatMoment } from "@/lib/i18n/format";
import { DecisionStateBadge } from "./decision-state";
import { PinnedCriteria } from "./pinned-criteria";
import { PinnedFigures } from "./pinned-figures";

interface DecisionSheetProps {
  decision: DecisionView;
  base: string;
  /** The milestone that it took when it was closed. */
  milestoneId: string | null;
  /** The button to sign with, for whom it waits. */
  sign: ReactNode;
}

/** A decision as it stands: who signed, what it rested on, and the proof. */
export function DecisionSheet({ decision, base, milestoneId, sign }: DecisionSheetProps) {
  const t = useTranslations("programme.decision");
  const someone = useTranslations("programme")("someone");
  const locale = useLocale() as Locale;
  const { number, gateTitle, state, proposedBy, proposedAt, note, sha256, document } = decision;
  return (
    <div className="flex flex-col gap-6">
      <header className="flex flex-wrap items-start justify-between gap-3">
        <div className="flex flex-col gap-1">
          <BackLink href={`${base}/programme`}>{t("back")}</BackLink>
          <h1>{t("title", { number, gate: gateTitle })}</h1>
          <p className="flex flex-wrap items-center gap-x-3 text-soft">
            <DecisionStateBadge state={state} />
            {t("proposed", { name: proposedBy || someone, moment: formatMoment(locale, proposedAt) })}
          </p>
          {milestoneId ? (
            <Link
              href={`${base}/milestones/${milestoneId}`}
              className="inline-flex min-h-11 items-center self-start text-accent underline sm:min-h-6"
            >
              {t("milestone")}
            </Link>
          ) : null}
        </div>
        {sign}
      </header>
      <section aria-labelledby="note">
        <h2 id="note">{t("note")}</h2>
        <p className="max-w-prose wrap-anywhere whitespace-pre-line">{note}</p>
      </section>
      <Signatures decision={decision} />
      <section aria-labelledby="pinned" className="flex flex-col gap-4">
        <div>
          <h2 id="pinned">{t("pinned")}</h2>
          <p className="max-w-prose text-sm text-soft">{t("pinnedLead")}</p>
        </div>
        <PinnedCriteria decision={decision} />
        <PinnedFigures decision={decision} base={base} />
      </section>
      <section aria-labelledby="proof" className="flex flex-col gap-1">
        <h2 id="proof">{t("proof")}</h2>
        <p className="text-sm text-soft">{t("hash")}</p>
        <code className="text-sm break-all">{sha256}</code>
        <Disclosure summary={t("document")}>
          <pre className="max-w-full text-xs break-all whitespace-pre-wrap">{document}</pre>
        </Disclosure>
      </section>
    </div>
  );
}

/** Three places, one for each who signs. */
function Signatures({ decision: { signatures, state } }: { decision: DecisionView }) {
  const t = useTranslations("programme.decision");
  const programme = useTranslations("programme");
  const locale = useLocale() as Locale;
  return (
    <section aria-labelledby="signatures" className="flex flex-col gap-2">
      <h2 id="signatures">{t("signatures")}</h2>
      <ul className="grid gap-3 md:grid-cols-3">
        {SIGNERS.map((signer) => {
          const given = signatures.find((one) => one.as === signer);
          return (
            <li key={signer} className="flex flex-col border border-rule bg-raised px-4 py-3">
              <span className="text-sm text-soft">{programme(`signers.${signer}`)}</span>
              {given ? (
                <>
                  <span className={given.verdict === "go" ? "font-semibold text-eligible-text" : "font-semibold text-danger"}>
                    <span aria-hidden="true">{given.verdict === "go" ? "✓" : "✕"}</span> {t(`verdicts.${given.verdict}`)}
                  </span>
                  <span>
                    {t("signedBy", { name: given.name || programme("someone"), moment: formatMoment(locale, given.at) })}
                  </span>
                  {given.note ? <span className="text-sm wrap-anywhere whitespace-pre-line">{given.note}</span> : null}
                </>
              ) : (
                <span className="text-soft">{t(state === "open" ? "awaited" : "notGiven")}</span>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
