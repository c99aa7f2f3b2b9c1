import { useTranslations } from "next-intl";
import { BarList } from "@/components/ui/chart/bar-list";
import { Figure } from "@/components/ui/chart/figure";
import type { PartProps } from "./part";
import { useFormat } from "./use-format";

/** People trained, by what they do in the programme; a role that nobody holds is said. */
export function TrainingPart({ dashboard: { training }, base }: PartProps) {
  const t = useTranslations("dashboard.training");
  const roles = useTranslations("training.role");
  const { number } = useFormat();
  const sum = (key: "people" | "trained") => training.reduce((total, role) => total + role[key], 0);
  const items = training.map(({ role, people, trained }) => ({
    key: role,
    label: roles(role),
    href: `${base}/training/coverage`,
    parts: [
      { value: trained, look: "full" as const },
      { value: people - trained, look: "outline" as const },
    ],
    text: people === 0 ? t("nobody") : t("figures", { trained: number(trained), people: number(people) }),
  }));
  const people = sum("people");
  const message = people === 0 ? t("none") : t("message", { trained: number(sum("trained")), people });
  const legend = [
    { look: "full" as const, words: t("trained") },
    { look: "outline" as const, words: t("inTraining") },
  ];
  return (
    <Figure title={t("title")} message={message} table={null}>
      {people > 0 ? <BarList label={t("list")} items={items} legend={legend} /> : null}
    </Figure>
  );
}
