import { useTranslations } from "next-intl";
import { BarList } from "@/components/ui/chart/bar-list";
import { Figure } from "@/components/ui/chart/figure";
import { heldBackPath } from "./figures";
import type { PartProps } from "./part";
import { BLOCKERS_SHOWN } from "./worded-dashboard";

/** What holds workloads back, by effect: how many would be free of every blocker without it. */
export function BlockerPart({ dashboard: { blockers }, base }: PartProps) {
  const t = useTranslations("dashboard");
  const families = useTranslations("eligibility-words.family");
  const items = blockers.slice(0, BLOCKERS_SHOWN).map((blocker) => {
    const { service, verdict, workloads, frees, remedy } = blocker;
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
          {service?.family ? (
            <span className="block print:hidden">{t("blockers.family", { family: families(service.family) })}</span>
          ) : null}
          <HeldBack blocker={blocker} />
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
      {blockers.length > BLOCKERS_SHOWN ? (
        <p className="text-sm text-soft">{t("blockers.more", { count: blockers.length - BLOCKERS_SHOWN })}</p>
      ) : null}
    </Figure>
  );
}

/** The workloads held back, each with its owner; of a document that names none, the owners alone. */
function HeldBack({ blocker: { held = [], owners, workloads } }: { blocker: PartProps["dashboard"]["blockers"][number] }) {
  const t = useTranslations("dashboard");
  if (held.length === 0) {
    const names = owners.length > 0 ? owners.join(", ") : t("nobody");
    return <span className="block">{t("blockers.owners", { names })}</span>;
  }
  const names = held.map(({ name, owner }) => t("blockers.owned", { name, owner: owner ?? t("nobody") })).join(" · ");
  const said = t("answers.named", { names, more: Math.max(0, workloads - held.length) });
  return <span className="block wrap-break-word">{t("blockers.names", { names: said })}</span>;
}
