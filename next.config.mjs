import createNextIntlPlugin from "next-intl/plugin";

/** Messages are compiled by the build: neither server nor browser parses them, nor carries the parser. */
const withNextIntl = createNextIntlPlugin({
  requestConfig: "./lib/i18n/request.ts",
  experimental: { messages: { path: "./lib/i18n/messages", format: "json", locales: ["fr", "en"], precompile: true } },
});

const PERMISSIONS = [
  "camera",
  "geolocation",
  "microphone",
  "payment",
  "usb",
  "display-capture",
  "browsing-topics",
  "serial",
  "hid",
]
  .map((feature) => `${feature}=()`)
  .join(", ");
/** Headers of every answer. The content security policy carries a nonce, so it is set per request in proxy.ts. */
const SECURITY_HEADERS = [
  { key: "X-Content-Type-Options", value: "nosniff" },
  { key: "X-Frame-Options", value: "DENY" },
  { key: "Referrer-Policy", value: "same-origin" },
  { key: "Cross-Origin-Opener-Policy", value: "same-origin" },
  { key: "Cross-Origin-Resource-Policy", value: "same-origin" },
  { key: "Permissions-Policy", value: PERMISSIONS },
];
/** What the API answers is data: opened in a window, it may load, run and frame nothing. */
const DATA_HEADERS = [
  {
    key: "Content-Security-Policy",
    value: "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'; sandbox",
  },
];

/** @type {import("next").NextConfig} */
const config = {
  distDir: process.env.NEXT_DIST_DIR ?? ".next",
  poweredByHeader: false,
  productionBrowserSourceMaps: false,
  typedRoutes: false,
  experimental: { authInterrupts: true },
  serverExternalPackages: [
    "@aws-sdk/client-s3",
    "@electric-sql/pglite",
    "@electric-sql/pglite-socket",
    "@node-rs/argon2",
    "@prisma/adapter-pg",
    "@prisma/client",
    "@zxcvbn-ts/core",
    "@zxcvbn-ts/language-common",
    "@zxcvbn-ts/language-en",
    "@zxcvbn-ts/language-fr",
    "exceljs",
    "pdfkit",
    "pg",
    "pg-copy-streams",
    "pino",
  ],
  async headers() {
    return [
      { source: "/:path*", headers: SECURITY_HEADERS },
      { source: "/api/:path*", headers: DATA_HEADERS },
      { source: "/_next/static/:path*", headers: [{ key: "Content-Security-Policy", value: "frame-ancestors 'none'" }] },
    ];
  },
};

export default withNextIntl(config);
