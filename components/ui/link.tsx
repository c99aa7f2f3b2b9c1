import NextLink from "next/link";
import type { ComponentProps } from "react";
import { LinkPending } from "./link-pending";

/** A link to a page of the portal that shows, while the page is on its way, that it is. */
export function Link({ children, ...rest }: ComponentProps<typeof NextLink>) {
  return (
    <NextLink {...rest}>
      {children}
      <LinkPending />
    </NextLink>
  );
}
