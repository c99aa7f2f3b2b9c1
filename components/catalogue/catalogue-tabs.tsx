import { useTranslations } from "next-intl";
import { Tabs } from "@/components/ui/tabs";

const PATHS = { services: "/catalogue", providers: "/catalogue/providers", qualification: "/catalogue/qualification" } as const;
type Key = keyof typeof PATHS;

/** The three parts of the catalogue: services of an edition, providers, facts about their qualification. */
export function CatalogueTabs({ current }: { current: Key }) {
  const t = useTranslations("provider.tabs");
  const keys = Object.keys(PATHS) as Key[];
  return <Tabs label={t("label")} tabs={keys.map((key) => ({ key, label: t(key), href: PATHS[key] }))} current={current} />;
}
