import { useTranslations } from "next-intl";
import type { ReadinessDimensionView } from "@/lib/contract/readiness";
import { DimensionPicture } from "./dimension-picture";

/** The dimensions as a picture; the same figures stand in the table of the sum. */
export function Dimensions({ dimensions }: { dimensions: readonly ReadinessDimensionView[] }) {
  const t = useTranslations("readiness.dimensions");
  const drawn = dimensions.map(({ id, name, score, known }) => ({ id, name, score, known }));
  return (
    <section aria-labelledby="dimensions" className="flex flex-col gap-3">
      <div>
        <h2 id="dimensions">{t("title")}</h2>
        <p className="max-w-prose text-sm text-soft">{t("lead")}</p>
      </div>
      <DimensionPicture dimensions={drawn} />
    </section>
  );
}
