import { useLocale, useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import type { EvidenceRevisionView, EvidenceView } from "@/lib/contract/evidence";
import type { Locale } from "@/lib/domain/locale";
import { formatBytes, formatMoment } from "@/lib/i18n/format";
import { useExpiryWords } from "./evidence-words";

/** Sort, revision, size, moment, who, and the beginning of the hash. */
export function FileFacts({ revision }: { revision: EvidenceRevisionView }) {
  const t = useTranslations("evidence.item");
  const media = useTranslations("evidence.media");
  const locale = useLocale() as Locale;
  const facts = {
    media: media(revision.media),
    number: revision.number,
    size: formatBytes(locale, revision.bytes),
    at: formatMoment(locale, revision.at),
    name: revision.by.name || t("somebody"),
  };
  return (
    <>
      {t("facts", facts)} · <code title={revision.sha256}>{revision.sha256.slice(0, 12)}…</code>
    </>
  );
}

export function ExpiryMark({ evidence: { expiresOn, validity } }: { evidence: Pick<EvidenceView, "expiresOn" | "validity"> }) {
  const words = useExpiryWords();
  if (validity === "lasting") return null;
  if (validity === "valid") return <span className="text-sm text-soft">{words(expiresOn, validity)}</span>;
  return <Badge tone={validity === "expired" ? "danger" : "notice"}>{words(expiresOn, validity)}</Badge>;
}
