import { readMicrosoft365Route } from "@/lib/contract/microsoft365-move";
import { handle } from "@/lib/server/handle";
import { readMicrosoft365 } from "@/lib/server/microsoft365-move/read-microsoft365";

export const GET = handle(readMicrosoft365Route, readMicrosoft365);
