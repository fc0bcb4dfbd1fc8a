import { ChevronLeft, ChevronRight, Keyboard } from 'lucide-react';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { Button } from '../ui/button.tsx';
import { buttonStyle } from '../ui/button-style.ts';
import { cx } from '../ui/cx.ts';

type Props = {
  readonly count: { readonly text: string };
  readonly previousHref: string | null;
  readonly nextHref: string | null;
  readonly onHelp?: () => void;
};

/** The foot of a list: how many there are, one page back, one page on. */
export function Pager({ count, previousHref, nextHref, onHelp }: Props) {
  return (
    <nav aria-label="Halaman daftar" className="no-print flex items-center gap-1 pt-2">
      <p className="mr-auto text-faint">{count.text} baris</p>
      {onHelp && (
        <Button kind="quiet" size="small" className="hidden lg:inline-flex" onClick={onHelp} aria-label="Tombol papan ketik">
          <Keyboard aria-hidden className="size-4" />
        </Button>
      )}
      <Step href={previousHref} rel="prev">
        <ChevronLeft aria-hidden className="size-4" />
        Sebelumnya
      </Step>
      <Step href={nextHref} rel="next">
        Berikutnya
        <ChevronRight aria-hidden className="size-4" />
      </Step>
    </nav>
  );
}

function Step({ href, rel, children }: { href: string | null; rel: 'prev' | 'next'; children: ReactNode }) {
  const look = buttonStyle({ kind: 'quiet', size: 'small' });
  if (href === null) {
    return (
      <span aria-disabled="true" className={cx(look, 'pointer-events-none text-faint opacity-60')}>
        {children}
      </span>
    );
  }
  return (
    <Link href={href} rel={rel} className={look}>
      {children}
    </Link>
  );
}
