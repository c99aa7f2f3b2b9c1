import { issuePasswordResetRoute } from "@/lib/contract/administration";
import { issuePasswordReset } from "@/lib/server/administration/issue-password-reset";
import { handle } from "@/lib/server/handle";

export const POST = handle(issuePasswordResetRoute, issuePasswordReset);
