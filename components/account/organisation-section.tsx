import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { Link } from "@/components/ui/link";
import type { AccountView } from "@/lib/contract/account";
import { Section } from "./section";

/** Where one belongs, and as what. */
export function OrganisationSection({ organisations }: { organisations: AccountView["organisations"] }) {
  const t = useTranslations("account.organisations");
  const roles = useTranslations("access.roles");
  return (
    <Section id="organisations" title={t("title")}>
      {organisations.length === 0 ? <p className="text-soft">{t("none")}</p> : null}
      {organisations.length > 0 ? (
        <ul className="border-y border-rule">
          {organisations.map(({ id, name, role, secondFactorRequired }) => (
            <li key={id} className="flex flex-wrap items-center gap-x-3 gap-y-1 border-t border-rule py-2 first:border-t-0">
              <Link
                href={`/organisations/${id}`}
                className="min-w-0 grow py-2 font-medium break-words text-accent underline sm:py-0"
              >
                {name}
              </Link>
              {secondFactorRequired ? <Badge tone="notice">{t("demands")}</Badge> : null}
              <Badge>{roles(role)}</Badge>
            </li>
          ))}
        </ul>
      ) : null}
      {organisations.length > 0 ? <p className="text-sm text-soft">{t("hint")}</p> : null}
    </Section>
  );
}
