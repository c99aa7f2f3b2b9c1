import { useLocale, useTranslations } from "next-intl";
import { type Column, DataTable } from "@/components/ui/data-table";
import type { MoveGuideView, MoveStepView } from "@/lib/contract/move";
import type { Locale } from "@/lib/domain/locale";
import { METHODS } from "@/lib/domain/move/words";
import { formatNumber } from "@/lib/i18n/format";
import { LONG_CELL } from "./long-cell";
import { MethodWord } from "./method-word";

/** The same steps as figures. */
export function StepTable({ steps }: { steps: readonly MoveStepView[] }) {
  const t = useTranslations("move.order");
  const locale = useLocale() as Locale;
  const count = (key: string, header: string, of: (step: MoveStepView) => number): Column<MoveStepView> => ({
    key,
    header,
    align: "end",
    cell: (step) => formatNumber(locale, of(step)),
  });
  const columns: readonly Column<MoveStepView>[] = [
    { key: "step", header: t("step"), rowHeader: true, cell: (step) => `${steps.indexOf(step) + 1}. ${step.title[locale]}` },
    count("services", t("servicesHead"), ({ services }) => services.length),
    count("resources", t("resourcesHead"), ({ services }) => services.reduce((sum, one) => sum + one.resources, 0)),
    { key: "methods", header: t("methodsHead"), cell: (step) => <Methods step={step} /> },
    count("breaks", t("breaksHead"), ({ breaks }) => breaks.length),
    count("items", t("itemsHead"), ({ checklist }) => checklist.length),
  ];
  return <DataTable caption={t("caption")} columns={columns} rows={steps} rowKey={({ id }) => id} />;
}

function Methods({ step }: { step: MoveStepView }) {
  const used = METHODS.filter((method) => step.services.some((one) => one.method === method));
  if (used.length === 0) return "—";
  return (
    <span className="flex flex-wrap gap-1">
      {used.map((method) => (
        <MethodWord key={method} method={method} />
      ))}
    </span>
  );
}

/** How the services move, all steps together. */
export function MethodTable({ methods }: Pick<MoveGuideView, "methods">) {
  const t = useTranslations("move");
  const locale = useLocale() as Locale;
  type Row = MoveGuideView["methods"][number];
  const columns: readonly Column<Row>[] = [
    { key: "method", header: t("step.method"), rowHeader: true, cell: ({ method }) => <MethodWord method={method} /> },
    { key: "hint", header: t("step.how"), className: LONG_CELL, cell: ({ method }) => t(`methodHint.${method}`) },
    {
      key: "services",
      header: t("order.servicesHead"),
      align: "end",
      cell: ({ services }) => formatNumber(locale, services),
    },
    {
      key: "resources",
      header: t("order.resourcesHead"),
      align: "end",
      cell: ({ resources }) => formatNumber(locale, resources),
    },
  ];
  return <DataTable caption={t("methodsCaption")} columns={columns} rows={methods} rowKey={({ method }) => method} />;
}
