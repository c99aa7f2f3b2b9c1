import { authHandler } from "@/lib/server/access/auth-handler";

export { authHandler as GET, authHandler as POST };
