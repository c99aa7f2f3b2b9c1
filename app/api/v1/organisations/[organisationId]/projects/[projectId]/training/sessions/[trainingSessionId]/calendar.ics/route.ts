import { downloadMeetingRoute } from "@/lib/contract/training-session";
import { handle } from "@/lib/server/handle";
import { downloadMeeting } from "@/lib/server/training/download-meeting";

export const GET = handle(downloadMeetingRoute, downloadMeeting);
