import type { CSSProperties, ReactNode } from 'react';
import { Breadcrumbs } from './breadcrumbs.tsx';
import { Drawer } from './drawer.tsx';
import { type Environment, EnvironmentBand } from './environment-band.tsx';
import type { NavItem } from './nav.ts';
import { type Person, PersonMenu } from './person-menu.tsx';
import { Rail } from './rail.tsx';
import { RailToggle } from './rail-toggle.tsx';

type Props = {
  /** The product's name, at the head of the rail. */
  readonly product: string;
  readonly nav: readonly NavItem[];
  readonly environment: Environment | null;
  readonly person: Person;
  /** What the person's menu holds below the theme (sign out). */
  readonly personMenu?: ReactNode;
  /** Instead of the place derived from `nav` and the address. */
  readonly breadcrumbs?: ReactNode;
  readonly search?: ReactNode;
  readonly bell?: ReactNode;
  /** Banners that concern every page (an outage). */
  readonly notice?: ReactNode;
  readonly children: ReactNode;
};

/** The frame of every page: environment band, rail, top bar, content. */
export function Shell({ product, nav, environment, person, personMenu, breadcrumbs, search, bell, notice, children }: Props) {
  return (
    <div className="flex min-h-dvh flex-col" style={{ '--band': environment ? '1.25rem' : '0px' } as CSSProperties}>
      <a href="#isi" className="sr-only z-50 bg-paper px-4 py-2 focus:not-sr-only focus:fixed focus:top-2 focus:left-2">
        Langsung ke isi
      </a>
      {environment && <EnvironmentBand environment={environment} />}
      <div className="flex grow">
        <nav
          aria-label="Menu utama"
          className="no-print rail-small:w-15 sticky top-(--band) hidden h-[calc(100dvh-var(--band))] w-54 shrink-0 flex-col border-r border-rule bg-sunk lg:flex"
        >
          <p className="rail-small:invisible flex h-12 shrink-0 items-center truncate px-5 font-semibold">{product}</p>
          <div className="grow overflow-y-auto px-2.5 py-1">
            <Rail nav={nav} />
          </div>
          <div className="flex flex-col border-t border-rule px-2.5 py-1.5">
            <RailToggle />
          </div>
        </nav>
        <div className="flex min-w-0 grow flex-col">
          <header className="no-print sticky top-(--band) z-30 flex h-12 items-center gap-2 border-b border-rule bg-paper px-3 sm:px-6">
            <Drawer title={product}>
              <Rail nav={nav} />
            </Drawer>
            {breadcrumbs ?? <Breadcrumbs nav={nav} />}
            <div className="ml-auto flex shrink-0 items-center gap-1 sm:gap-2">
              {search}
              {bell}
              <PersonMenu person={person}>{personMenu}</PersonMenu>
            </div>
          </header>
          <main id="isi" tabIndex={-1} className="mx-auto w-full max-w-[96rem] grow px-4 pt-5 pb-10 outline-none sm:px-6">
            {notice && <div className="no-print mb-4 space-y-2 empty:hidden">{notice}</div>}
            {children}
          </main>
        </div>
      </div>
    </div>
  );
}
