import { CircleAlert, CircleCheck, CircleDashed, CircleX } from 'lucide-react';
import { labelTahap } from '#lib/koneksi/label-sakelar.ts';
import { formatDuration } from '../../../../../_components/duration.ts';
import { langkahKoneksi, type Percobaan } from '../../_components/uji-view.ts';

const looks = {
  baik: { icon: CircleCheck, colour: 'text-accent', word: 'Baik' },
  perhatian: { icon: CircleAlert, colour: 'text-wait', word: 'Perlu perhatian' },
  gagal: { icon: CircleX, colour: 'text-danger', word: 'Tidak baik' },
  jalan: { icon: CircleDashed, colour: 'text-soft', word: 'Sedang diperiksa' },
  belum: { icon: CircleDashed, colour: 'text-faint', word: 'Belum diperiksa' },
};

const tanya: Record<(typeof langkahKoneksi)[number], string> = {
  jangkau: 'Apakah alamatnya dapat dihubungi',
  token: 'Apakah kredensial kita diterima',
  jam: 'Apakah jam portal sama dengan jam Jamkrindo',
  tanda_tangan: 'Apakah tanda tangan kita diterima',
};

/** The four steps of a connection test, each with its mark and one sentence. */
export function LangkahKoneksi({ percobaan, aktif }: { readonly percobaan: readonly Percobaan[]; readonly aktif: boolean }) {
  return (
    <ol>
      {langkahKoneksi.map((tahap) => {
        const row = percobaan.findLast((call) => call.tahap === tahap);
        const { icon: Icon, colour, word } = looks[lookOf(row, aktif)];
        const lama = row?.selesai && formatDuration(row.selesai.getTime() - row.mulai.getTime());
        return (
          <li key={tahap} className="flex gap-3 border-b border-rule py-3">
            <Icon aria-hidden className={`mt-0.5 size-5 shrink-0 ${colour}`} />
            <div className="min-w-0">
              <p className="font-semibold">
                {labelTahap(tahap)}
                <span className="font-normal text-soft">
                  {' '}
                  · {word}
                  {lama && `, ${lama}`}
                </span>
              </p>
              <p className={row?.keterangan ? 'wrap-anywhere' : 'text-faint'}>{row?.keterangan ?? `${tanya[tahap]}.`}</p>
            </div>
          </li>
        );
      })}
    </ol>
  );
}

function lookOf(row: Percobaan | undefined, aktif: boolean): keyof typeof looks {
  if (!row) return 'belum';
  if (!row.selesai) return aktif ? 'jalan' : 'gagal';
  if (row.lolos === null) return 'perhatian';
  return row.lolos ? 'baik' : 'gagal';
}
