import { useLocale, useTranslations } from "next-intl";
import { problemIn, problemWords } from "@/lib/client/call";
import { MEDIA_KINDS } from "@/lib/domain/evidence/media";
import type { Locale } from "@/lib/domain/locale";
import { formatDay } from "@/lib/i18n/format";

/** A refusal in words; of content that is not accepted, what was found and what is accepted. */
export function useEvidenceProblem(): (error: unknown) => string {
  const own = useTranslations("evidence.problems");
  const found = useTranslations("evidence.found");
  const common = useTranslations("common");
  const accepted = useAcceptedWords();
  return (error) => {
    const { code, params = {} } = problemIn(error);
    if (code === "evidence-refused") {
      const what = params.found ?? "unknown";
      return own(code, { found: found(found.has(what) ? what : "unknown"), accepted });
    }
    return problemWords(error, own, common);
  };
}

/** What is accepted: `PDF, PNG, …`. */
export function useAcceptedWords(): string {
  const t = useTranslations("evidence.media");
  return MEDIA_KINDS.map((kind) => t(kind)).join(", ");
}

export function useExpiryWords(): (expiresOn: string | null, validity: "lasting" | "valid" | "soon" | "expired") => string {
  const t = useTranslations("evidence.validity");
  const locale = useLocale() as Locale;
  return (expiresOn, validity) => (expiresOn === null ? t("lasting") : t(validity, { day: formatDay(locale, expiresOn) }));
}
