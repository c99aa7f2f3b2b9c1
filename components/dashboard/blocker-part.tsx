import { useTranslations } from "next-intl";
import { BarList } from "@/components/ui/chart/bar-list";
import { Figure } from "@/components/ui/chart/figure";
import { heldBackPath } from "./figures";
import type { PartProps } from "./part";

const SHOWN = 5;

/** What holds workloads back, by effect: how many would be free of every blocker without it. */
export function BlockerPart({ dashboard: { blockers }, base }: PartProps) {
  const t = useTranslations("dashboard");
  const items = blockers.slice(0, SHOWN).map((blocker) => {
    const { service, verdict, workloads, frees, owners, remedy } = blocker;
    const held = t("blockers.holds", { count: workloads });
    return {
      key: `${service?.id ?? "none"} ${verdict}`,
      label: service ? service.name : t("noService"),
      href: `${base}${heldBackPath(blocker)}`,
      parts: [
        { value: frees, look: "full" as const },
        { value: workloads - frees, look: "outline" as const },
      ],
      text: t("blockers.effect", { frees: t("blockers.frees", { count: frees }), held }),
      note: (
        <>
          <span className="block">{t("blockers.owners", { names: owners.length > 0 ? owners.join(", ") : t("nobody") })}</span>
          {remedy ? <span className="block print:hidden">{t("blockers.remedy", { text: remedy })}</span> : null}
        </>
      ),
    };
  });
  const legend = [
    { look: "full" as const, words: t("blockers.freed") },
    { look: "outline" as const, words: t("blockers.held") },
  ];
  return (
    <Figure title={t("blockers.title")} message={t(items.length > 0 ? "blockers.message" : "blockers.none")} table={null}>
      {items.length > 0 ? <BarList label={t("blockers.list")} items={items} legend={legend} ranked /> : null}
    </Figure>
  );
}
