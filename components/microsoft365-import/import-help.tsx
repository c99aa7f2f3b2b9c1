import { useTranslations } from "next-intl";
import { Disclosure } from "@/components/ui/disclosure";

const SOURCES = ["active-users", "licences", "teams", "volumes", "others", "settings"] as const;

/** Which files are read, what each reveals, and where an administrator finds it. */
export function ImportHelp({ open }: { open: boolean }) {
  const t = useTranslations("microsoft365-import.help");
  return (
    <Disclosure summary={t("title")} open={open}>
      <ul className="grid gap-4 xl:grid-cols-2">
        {SOURCES.map((id) => (
          <li key={id} className="flex min-w-0 flex-col gap-1 border-t border-rule pt-3">
            <h3>{t(`sources.${id}.title`)}</h3>
            <p className="text-sm">{t(`sources.${id}.gives`)}</p>
            <p className="text-sm text-soft">{t(`sources.${id}.where`)}</p>
          </li>
        ))}
      </ul>
      <p className="max-w-prose pt-4 text-sm">{t("hashed")}</p>
    </Disclosure>
  );
}
