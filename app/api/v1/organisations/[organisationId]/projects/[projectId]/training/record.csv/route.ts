import { downloadTrainingRecordRoute } from "@/lib/contract/training-people";
import { handle } from "@/lib/server/handle";
import { downloadTrainingRecord } from "@/lib/server/training/download-training-record";

export const GET = handle(downloadTrainingRecordRoute, downloadTrainingRecord);
