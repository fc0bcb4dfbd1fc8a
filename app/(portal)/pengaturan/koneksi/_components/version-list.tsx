import Link from 'next/link';
import type { Versi } from '#lib/koneksi/daftar-versi.ts';
import { formatWaktu } from '#lib/tanggal.ts';
import { ChangeList } from './change-list.tsx';

const asal: Record<Versi['asal'], string> = {
  bawaan: 'saat pemasangan',
  berkas: 'dari berkas',
  halaman: 'di halaman ini',
  uat: 'hasil UAT',
};

/** Every version of the profile, the newest first: who, when, why, and what moved. */
export function VersionList({ versi }: { readonly versi: readonly Versi[] }) {
  return (
    <ol>
      {versi.map((row) => (
        <li key={row.nomor} className="border-b border-rule py-2.5">
          <p>
            <span className="font-medium">Versi {row.nomor}</span> · {row.catatan}
          </p>
          <p className="text-sm text-faint">
            {row.oleh ?? 'Sistem'} · {formatWaktu(row.pada)} · {asal[row.asal]}
            {row.ujiId && (
              <>
                {' · '}
                <Link href={`/pengaturan/koneksi/uji/${row.ujiId}`} className="rounded text-accent underline underline-offset-2">
                  lihat uji
                </Link>
              </>
            )}
          </p>
          {row.perubahan.length > 0 && (
            <details className="mt-1">
              <summary className="cursor-pointer rounded text-soft">{row.perubahan.length} sakelar diubah</summary>
              <div className="pt-2 pl-4">
                <ChangeList perubahan={row.perubahan} />
              </div>
            </details>
          )}
        </li>
      ))}
    </ol>
  );
}
