import { useTranslations } from "next-intl";
import { BackLink } from "@/components/ui/back-link";
import { Empty } from "@/components/ui/empty";
import { LinkButton } from "@/components/ui/link-button";
import type { EstateMoveView } from "@/lib/contract/move";
import { MoveHead } from "./move-head";
import { MoveScreen } from "./move-screen";

/** The move guide of a whole estate: one list of addresses for every filter, one order of work. */
export function EstateMove({ base, move: { guide, imported } }: { base: string; move: EstateMoveView }) {
  const t = useTranslations("move.estate");
  const back = { href: `${base}/workloads`, words: t("back") };
  if (guide === null) return <NoGuide base={base} back={back} imported={imported} />;
  const head = <MoveHead back={back} title={t("title")} lead={t("lead")} move={guide} />;
  return <MoveScreen base={base} head={head} move={guide} />;
}

interface NoGuideProps {
  base: string;
  back: { readonly href: string; readonly words: string };
  imported: boolean;
}

function NoGuide({ base, back, imported }: NoGuideProps) {
  const t = useTranslations("move.estate");
  return (
    <div className="flex flex-col gap-4">
      <BackLink href={back.href}>{back.words}</BackLink>
      <Empty heading="h1" title={t("title")} action={<LinkButton href={`${base}/inventory`}>{t("inventory")}</LinkButton>}>
        <p>{t(imported ? "notCounted" : "empty")}</p>
      </Empty>
    </div>
  );
}
