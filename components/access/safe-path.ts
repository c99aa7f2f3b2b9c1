/** Which page that is depends on who comes. */
const HOME = "/";

/** Where to go after signing in: a page of this portal that was asked for, else home. Other sites, the API and the sign-in page are refused. */
export function safePath(asked: unknown): string {
  if (typeof asked !== "string" || !asked.startsWith("/") || /[\\\p{Cc}]/u.test(asked)) return HOME;
  const base = "http://portal.invalid";
  if (!URL.canParse(asked, base)) return HOME;
  const url = new URL(asked, base);
  const closed = ["/api", "/sign-in", "/second-factor"].some(
    (path) => url.pathname === path || url.pathname.startsWith(`${path}/`),
  );
  if (url.origin !== base || url.pathname === "/" || url.pathname.startsWith("//") || closed) return HOME;
  return `${url.pathname}${url.search}${url.hash}`;
}
