import type { ReactNode } from "react";
import { EVERYWHERE } from "@/lib/i18n/areas";
import { ClientMessages } from "@/lib/i18n/client-messages";

export default function AuthLayout({ children }: { children: ReactNode }) {
  return <ClientMessages areas={[...EVERYWHERE, "access", "shell"]}>{children}</ClientMessages>;
}
