import common from "@/lib/i18n/messages/fr/common.json";
import { Greeting } from "./greeting";
import { Providers } from "./providers";

export const dynamic = "force-dynamic";

/** React Query and messages in the browser, and nothing else. */
export default function BareClientPage() {
  return (
    <Providers messages={{ common }}>
      <Greeting />
    </Providers>
  );
}
