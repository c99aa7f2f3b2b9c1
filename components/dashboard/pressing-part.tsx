import { useTranslations } from "next-intl";
import { Figure } from "@/components/ui/chart/figure";
import { type Column, DataTable } from "@/components/ui/data-table";
import { Link } from "@/components/ui/link";
import { OutcomeMark } from "@/components/ui/outcome-mark";
import type { PartProps } from "./part";
import { useFormat } from "./use-format";
import { PRESSING_SHOWN, type WordedDashboard } from "./worded-dashboard";

type Pressing = WordedDashboard["pressing"][number];

/** Workloads whose deadline falls before what they wait for. */
export function PressingPart({ dashboard: { pressing, decisions, gates, operating }, base }: PartProps) {
  const t = useTranslations("dashboard");
  const words = useTranslations("eligibility-words.outcome");
  const { day } = useFormat();
  const columns: Column<Pressing>[] = [
    {
      key: "name",
      header: t("pressing.workload"),
      rowHeader: true,
      cell: ({ workloadId, name }) => (
        <Link href={`${base}/workloads/${workloadId}`} prefetch={false} className="hover:underline">
          {name}
        </Link>
      ),
    },
    { key: "on", header: t("pressing.on"), cell: ({ on }) => (on === null ? t("unknownValue") : day(on)) },
    { key: "deadline", header: t("pressing.deadline"), cell: ({ deadline }) => deadline },
    {
      key: "outcome",
      header: t("pressing.outcome"),
      cell: ({ outcome }) => <OutcomeMark outcome={outcome} label={words(outcome)} />,
    },
    { key: "owner", header: t("pressing.owner"), cell: ({ owner }) => owner ?? t("nobody") },
  ];
  const opens = operating || pressing.length === 0 ? null : gates.at(-1)?.dueOn;
  const message = [t("pressing.message", { count: decisions.pressing }), opens && t("pressing.operating", { day: day(opens) })];
  return (
    <Figure title={t("pressing.title")} message={message.filter(Boolean).join(" ")} table={null}>
      {pressing.length > 0 ? (
        <DataTable caption={t("pressing.title")} columns={columns} rows={pressing} rowKey={({ workloadId }) => workloadId} />
      ) : null}
      {decisions.pressing > PRESSING_SHOWN ? (
        <p>
          <Link href={`${base}/workloads/decisions`} prefetch={false} className="text-accent hover:underline">
            {t("pressing.more")}
          </Link>
        </p>
      ) : null}
    </Figure>
  );
}
