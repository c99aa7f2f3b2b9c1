import { useTranslations } from "next-intl";
import { Link } from "@/components/ui/link";

/** The way from a page that shows now to the moments that were kept. */
export function MilestonesLink({ base }: { base: string }) {
  const t = useTranslations("milestone");
  return (
    <p data-print="no" className="pt-4">
      <Link href={`${base}/milestones`} className="inline-flex min-h-11 items-center text-accent underline sm:min-h-6">
        {t("open")}
      </Link>
    </p>
  );
}
