/** One place of the navigation; `icon` is a name of icon.tsx. */
export interface NavItem {
  readonly label: string;
  readonly href: string;
  readonly icon: string;
  readonly children?: readonly NavItem[] | undefined;
}

/** The way from the top to the page at `path`: the items whose href begins it, the longest last. "/" only fits itself. */
export function trailTo(nav: readonly NavItem[], path: string): readonly NavItem[] {
  const fits = (item: NavItem) => item.href === path || (item.href !== '/' && path.startsWith(`${item.href}/`));
  const best = nav
    .flatMap((item) => [...(fits(item) ? [[item]] : []), ...(item.children ?? []).filter(fits).map((child) => [item, child])])
    .sort((a, b) => (b.at(-1)?.href.length ?? 0) - (a.at(-1)?.href.length ?? 0) || b.length - a.length);
  return best[0] ?? [];
}
