'use client';

import Link from 'next/link';
import { usePathname } from 'next/navigation';

const dasar = '/pengaturan/referensi';
const tabs = [
  { href: dasar, label: 'Produk' },
  { href: `${dasar}/perjanjian`, label: 'Perjanjian (PKS)' },
  { href: `${dasar}/kode`, label: 'Daftar kode' },
  { href: `${dasar}/libur`, label: 'Hari libur' },
] as const;

/** The parts of the reference data, each an address of its own. */
export function ReferensiTabs() {
  const path = usePathname();
  return (
    <nav aria-label="Bagian referensi" className="no-print mb-4 flex gap-1 overflow-x-auto border-b border-rule-strong">
      {tabs.map(({ href, label }) => (
        <Link
          key={href}
          href={href}
          aria-current={path === href ? 'page' : undefined}
          className="-mb-px border-b-2 border-transparent px-3 py-2 whitespace-nowrap text-soft hover:text-accent aria-[current=page]:border-accent aria-[current=page]:font-medium aria-[current=page]:text-ink"
        >
          {label}
        </Link>
      ))}
    </nav>
  );
}
