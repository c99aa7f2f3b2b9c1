import { useTranslations } from "next-intl";

/** What the reader will be able to do. */
export function Objectives({ objectives }: { objectives: readonly string[] }) {
  const t = useTranslations("training.module");
  return (
    <section aria-labelledby="objectives" className="max-w-prose border-l-3 border-control bg-sunken px-4 py-3">
      <h2 id="objectives" className="text-base">
        {t("objectives")}
      </h2>
      <ul className="flex list-disc flex-col gap-0.5 pt-1 pl-5">
        {objectives.map((objective) => (
          <li key={objective}>{objective}</li>
        ))}
      </ul>
    </section>
  );
}
