import { StatusMark } from '#components/ui/status-mark.tsx';
import type { SesiTerbuka } from '#lib/auth/daftar-sesi.ts';
import { formatWaktu } from '#lib/tanggal.ts';
import { akhiri } from '../actions.ts';
import { RowButton } from './row-button.tsx';

/** One row a session: browser, address, since when, last used; each but this one can be ended. */
export function SessionList({ sesi, sesiIni }: { readonly sesi: readonly SesiTerbuka[]; readonly sesiIni: string | null }) {
  return (
    <ul>
      {sesi.map((row) => {
        const nama = row.perangkat ?? 'Peramban tidak dikenal';
        return (
          <li key={row.id} className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2 border-b border-rule py-3">
            <div className="min-w-0">
              <p className="flex flex-wrap items-center gap-x-3">
                <span className="font-medium">{nama}</span>
                {row.id === sesiIni && <StatusMark kind="selesai">Sesi ini</StatusMark>}
              </p>
              <p className="text-soft">
                Masuk {formatWaktu(row.sejak)}
                {row.alamat && (
                  <>
                    {' '}
                    dari <span className="break-all tabular-nums">{row.alamat}</span>
                  </>
                )}
              </p>
              <p className="text-sm text-faint">Kegiatan terakhir {formatWaktu(row.terakhirAktif)}</p>
            </div>
            {row.id !== sesiIni && (
              <RowButton label={`Akhiri sesi ${nama}`} said="Sesi itu sudah diakhiri." focusAfter="sesi" call={akhiri.bind(null, row.id)}>
                Akhiri sesi
              </RowButton>
            )}
          </li>
        );
      })}
    </ul>
  );
}
