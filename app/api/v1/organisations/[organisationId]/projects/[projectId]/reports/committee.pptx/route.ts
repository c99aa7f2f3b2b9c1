import { downloadCommitteeSlidesRoute } from "@/lib/contract/report";
import { handle } from "@/lib/server/handle";
import { downloadCommitteeSlides } from "@/lib/server/report/download-committee-slides";

export const GET = handle(downloadCommitteeSlidesRoute, downloadCommitteeSlides);
