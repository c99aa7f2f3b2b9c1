import { downloadCertificateRoute } from "@/lib/contract/training-people";
import { handle } from "@/lib/server/handle";
import { downloadCertificate } from "@/lib/server/training/download-certificate";

export const GET = handle(downloadCertificateRoute, downloadCertificate);
