import { useLocale, useTranslations } from "next-intl";
import { LateDisclosure } from "@/components/ui/late-disclosure";
import { Link } from "@/components/ui/link";
import type { Microsoft365ServiceView } from "@/lib/contract/microsoft365-move";
import type { Locale } from "@/lib/domain/locale";
import { SourceLine, SourceLines } from "./source-lines";

/** Why a service is judged so; folded below: what to do, on which sources, and what else is known of it. */
export function ServiceDetail({ service, editionId }: { service: Microsoft365ServiceView; editionId: string }) {
  const t = useTranslations("microsoft365-move.services");
  const locale = useLocale() as Locale;
  const [deciding, own] = service.findings;
  if (!deciding) return <span className="text-soft">{t("noSource")}</span>;
  return (
    <div className="flex max-w-prose flex-col gap-1 text-left sm:min-w-56">
      <p>{deciding.because[locale]}</p>
      {own ? <p className="text-sm text-soft">{t("own", { because: own.because[locale] })}</p> : null}
      <LateDisclosure summary={<span className="text-sm">{t("detail")}</span>}>
        <div className="flex flex-col gap-3 text-sm">
          <Remedies service={service} />
          <Known service={service} />
          <Link href={`/catalogue/${editionId}/${service.id}`} prefetch={false} className="text-accent hover:underline">
            {t("sheet")}
          </Link>
        </div>
      </LateDisclosure>
    </div>
  );
}

function Remedies({ service: { findings } }: { service: Microsoft365ServiceView }) {
  const t = useTranslations("microsoft365-move.services");
  const locale = useLocale() as Locale;
  return findings.map(({ service, remedy, sources }) => (
    <div key={service?.id} className="flex flex-col gap-1">
      {remedy ? (
        <p>
          <span className="font-medium">{t("remedy")}</span> — {remedy[locale]}
        </p>
      ) : null}
      <SourceLines sources={sources} />
    </div>
  ));
}

function Known({ service: { known } }: { service: Microsoft365ServiceView }) {
  const t = useTranslations("microsoft365-move.services");
  const locale = useLocale() as Locale;
  return (
    <div className="flex flex-col gap-1">
      <p className="font-medium">{t("known")}</p>
      {known.length === 0 ? (
        <p className="text-soft">{t("noSource")}</p>
      ) : (
        <ul className="flex flex-col gap-1.5">
          {known.map(({ note, source }) => (
            <li key={`${source.id} ${note[locale]}`}>
              {note[locale]}{" "}
              <span className="block text-soft">
                <SourceLine source={source} />
              </span>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
