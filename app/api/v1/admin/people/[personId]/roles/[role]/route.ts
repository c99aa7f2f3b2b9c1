import { grantPlatformRoleRoute, revokePlatformRoleRoute } from "@/lib/contract/administration";
import { grantPlatformRole } from "@/lib/server/administration/grant-platform-role";
import { revokePlatformRole } from "@/lib/server/administration/revoke-platform-role";
import { handle } from "@/lib/server/handle";

export const PUT = handle(grantPlatformRoleRoute, grantPlatformRole);
export const DELETE = handle(revokePlatformRoleRoute, revokePlatformRole);
