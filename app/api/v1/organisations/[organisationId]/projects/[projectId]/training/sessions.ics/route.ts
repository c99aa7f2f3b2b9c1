import { downloadCalendarRoute } from "@/lib/contract/training-session";
import { handle } from "@/lib/server/handle";
import { downloadCalendar } from "@/lib/server/training/download-calendar";

export const GET = handle(downloadCalendarRoute, downloadCalendar);
