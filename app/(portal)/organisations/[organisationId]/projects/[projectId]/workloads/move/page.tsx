import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { EstateMove } from "@/components/move/estate-move";
import { projectPath } from "@/components/shell/place";
import { readEstateMove } from "@/lib/server/move/read-estate-move";
import { orNotFound } from "@/lib/server/page";
import { currentCaller } from "@/lib/server/session";

interface Props {
  params: Promise<{ organisationId: string; projectId: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("move.estate"))("title") };
}

export default async function EstateMovePage({ params }: Props) {
  const scope = await params;
  const move = await orNotFound(readEstateMove(await currentCaller(), scope));
  return <EstateMove base={projectPath(scope.organisationId, scope.projectId)} move={move} />;
}
