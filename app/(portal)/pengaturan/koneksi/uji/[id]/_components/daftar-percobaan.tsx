import { StatusMark } from '#components/ui/status-mark.tsx';
import { labelTahap } from '#lib/koneksi/label-sakelar.ts';
import { formatDuration } from '../../../../../_components/duration.ts';
import { formatSaat } from '../../../../../pengiriman/[id]/_components/saat.ts';
import { hasilPercobaan, type Percobaan } from '../../_components/uji-view.ts';
import { IsiPercobaan } from './isi-percobaan.tsx';
import { Posisi } from './posisi.tsx';

/** While it runs the page is made anew again and again: it then lists only so many. */
const TERBARU = 30;

type Props = { readonly ujiId: string; readonly percobaan: readonly Percobaan[]; readonly aktif: boolean; readonly terbuka: boolean };

/** Every call of a test, the latest first: outcome, what it tried anew, and on demand all positions and what was sent and answered word for word. */
export function DaftarPercobaan({ ujiId, percobaan, aktif, terbuka }: Props) {
  if (percobaan.length === 0) return <p className="py-3 text-soft">Belum ada yang dicoba.</p>;
  const tampil = aktif ? percobaan.slice(-TERBARU) : percobaan;
  return (
    <ol>
      {tampil.toReversed().map((row, index, all) => {
        const { mark, label } = hasilPercobaan(row, aktif);
        return (
          <li key={row.ke} id={`percobaan-${row.ke}`} className="scroll-mt-16 border-b border-rule py-2.5 target:bg-accent-wash">
            <div className="flex flex-wrap items-baseline gap-x-4 gap-y-0.5">
              <h3 className="font-semibold">
                {row.ke}. {labelTahap(row.tahap)}
              </h3>
              <StatusMark kind={mark}>{label}</StatusMark>
              {row.http_status !== null && <span className="text-soft">HTTP {row.http_status}</span>}
              <span className="text-soft">{formatSaat(row.mulai)}</span>
              {row.selesai && <span className="text-soft">{formatDuration(row.selesai.getTime() - row.mulai.getTime())}</span>}
            </div>
            {row.keterangan && <p className="mt-0.5 wrap-anywhere">{row.keterangan}</p>}
            {row.kata && <p className="mt-0.5 wrap-anywhere text-soft">Kata Jamkrindo: “{row.kata}”</p>}
            <Posisi sakelar={row.sakelar} sebelum={all[index + 1]?.sakelar ?? {}} />
            {row.metode && terbuka && (
              <IsiPercobaan ujiId={ujiId} ke={row.ke} lengkap={row.selesai !== null}>
                <Posisi sakelar={row.sakelar} />
              </IsiPercobaan>
            )}
            {row.metode && !terbuka && (
              <p className="mt-1 text-sm wrap-anywhere text-faint">
                SHA-256 isi {row.isi_sha256 ?? '–'}, jawaban {row.jawaban_sha256 ?? '–'}. Isinya dapat memuat data nasabah, jadi hanya
                dibuka supervisor.
              </p>
            )}
          </li>
        );
      })}
      {tampil.length < percobaan.length && (
        <li className="py-2.5 text-soft">
          {percobaan.length - tampil.length} percobaan sebelumnya ditampilkan setelah pengujian berhenti.
        </li>
      )}
    </ol>
  );
}
