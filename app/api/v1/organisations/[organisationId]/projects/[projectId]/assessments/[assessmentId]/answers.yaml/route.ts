import { downloadAnswerYamlRoute } from "@/lib/contract/exchange";
import { downloadAnswerYaml } from "@/lib/server/exchange/download-answer-yaml";
import { handle } from "@/lib/server/handle";

export const GET = handle(downloadAnswerYamlRoute, downloadAnswerYaml);
