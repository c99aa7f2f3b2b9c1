import { useTranslations } from "next-intl";

const GONE = ["identity", "door", "own", "places"] as const;
const STAYS = ["acts", "audit", "milestones", "documents", "texts", "inventory", "backups", "sandbox"] as const;

/** What an erasure takes away, and what stays with its reason. */
export function ErasureFacts() {
  const t = useTranslations("admin.erasure");
  return (
    <>
      <div>
        <h4 className="font-semibold">{t("goneTitle")}</h4>
        <ul className="list-disc pl-5 text-sm">
          {GONE.map((one) => (
            <li key={one}>{t(`gone.${one}`)}</li>
          ))}
        </ul>
      </div>
      <div>
        <h4 className="font-semibold">{t("staysTitle")}</h4>
        <dl className="text-sm">
          {STAYS.map((one) => (
            <div key={one} className="border-t border-rule py-1.5 first:border-t-0">
              <dt className="font-medium">{t(`stays.${one}.what`)}</dt>
              <dd className="text-soft">{t(`stays.${one}.why`)}</dd>
            </div>
          ))}
        </dl>
      </div>
    </>
  );
}
