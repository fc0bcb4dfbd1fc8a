import Link from 'next/link';
import { cx } from '#components/ui/cx.ts';
import { type KelompokPemberitahuan, kelompokPemberitahuan } from '#lib/pemberitahuan/kinds.ts';

/** What of the history is shown. */
export interface NoticeChoice {
  readonly baru: boolean;
  readonly kelompok: KelompokPemberitahuan | null;
}

const kata: Record<KelompokPemberitahuan, string> = {
  surat: 'Surat',
  klaim: 'Klaim',
  persetujuan: 'Persetujuan',
  akun: 'Akun',
};

/** The page's address for a choice; `sebelum`: older than this id. */
export function addressOf({ baru, kelompok }: NoticeChoice, sebelum: string | null = null): string {
  const query = new URLSearchParams({
    ...(baru ? { baru: '1' } : {}),
    ...(kelompok ? { tentang: kelompok } : {}),
    ...(sebelum ? { sebelum } : {}),
  });
  return query.size > 0 ? `/pemberitahuan?${query}` : '/pemberitahuan';
}

/** Two rows of words to choose by: new or all, and about what. */
export function FilterLinks({ choice }: { readonly choice: NoticeChoice }) {
  return (
    <nav aria-label="Saringan pemberitahuan" className="no-print mb-4 flex flex-wrap gap-x-6 gap-y-1">
      <span className="flex flex-wrap gap-1">
        <Choice label="Semua" choice={{ ...choice, baru: false }} active={!choice.baru} />
        <Choice label="Belum dibaca" choice={{ ...choice, baru: true }} active={choice.baru} />
      </span>
      <span className="flex flex-wrap gap-1">
        <Choice label="Tentang apa saja" choice={{ ...choice, kelompok: null }} active={choice.kelompok === null} />
        {kelompokPemberitahuan.map((kelompok) => (
          <Choice key={kelompok} label={kata[kelompok]} choice={{ ...choice, kelompok }} active={choice.kelompok === kelompok} />
        ))}
      </span>
    </nav>
  );
}

function Choice({ label, choice, active }: { readonly label: string; readonly choice: NoticeChoice; readonly active: boolean }) {
  return (
    <Link
      href={addressOf(choice)}
      aria-current={active ? 'true' : undefined}
      className={cx('rounded-md px-2.5 py-1', active ? 'bg-accent-wash font-medium text-accent' : 'text-soft hover:text-accent')}
    >
      {label}
    </Link>
  );
}
