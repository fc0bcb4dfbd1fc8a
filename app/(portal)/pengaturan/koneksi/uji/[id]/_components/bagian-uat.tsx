import { Section } from '#components/layout/section.tsx';
import { Banner } from '#components/ui/banner.tsx';
import { switchOf } from '#lib/koneksi/label-sakelar.ts';
import type { bacaUji } from '#lib/koneksi/uji/baca-uji.ts';
import { formatWaktu } from '#lib/tanggal.ts';
import { statusUji } from '../../_components/uji-view.ts';
import { barisPembacaan, labelJawaban, usulKe } from './baris-pembacaan.ts';
import { JawabanTerdahulu } from './jawaban-terdahulu.tsx';
import { Kemajuan } from './kemajuan.tsx';
import { Pembacaan } from './pembacaan.tsx';
import { PertanyaanUji } from './pertanyaan-uji.tsx';

type Props = { readonly uji: Awaited<ReturnType<typeof bacaUji>>; readonly bolehUbah: boolean };

/** What only a UAT run has: its stages, questions to a person, and the readings to freeze. */
export function BagianUat({ uji, bolehUbah }: Props) {
  const { aktif, jalan } = statusUji[uji.status];
  const terbuka = uji.pertanyaan.filter(({ dijawab_pada }) => dijawab_pada === null);
  const terjawab = uji.pertanyaan.filter(({ dijawab_pada }) => dijawab_pada !== null);
  const rows = barisPembacaan(uji.temuan);
  const [versi] = uji.versi;
  const kemajuan = (
    <Section title="Kemajuan">
      <Kemajuan percobaan={uji.percobaan} aktif={jalan} produksi={uji.lingkungan === 'produksi'} />
    </Section>
  );
  return (
    <>
      {uji.pertanyaan.length > 0 && (
        <Section title="Pertanyaan" id="pertanyaan">
          {uji.status === 'bertanya' &&
            bolehUbah &&
            terbuka.map((row) => (
              <PertanyaanUji
                key={row.id}
                ujiId={uji.id}
                tanya={{
                  id: row.id,
                  label: switchOf(row.sakelar)?.label ?? row.sakelar,
                  pertanyaan: row.pertanyaan,
                  pilihan: row.pilihan.map(({ label }) => label),
                  usul: usulKe(row),
                }}
              />
            ))}
          {terjawab.length > 0 && (
            <JawabanTerdahulu
              rows={terjawab.map((row) => ({
                id: row.id,
                pertanyaan: row.pertanyaan,
                jawaban: labelJawaban(row),
                oleh: `${row.penjawab?.nama ?? '–'}${row.dijawab_pada ? `, ${formatWaktu(row.dijawab_pada)}` : ''}`,
              }))}
            />
          )}
        </Section>
      )}
      {jalan && kemajuan}
      <Section title="Pembacaan">
        {rows.length === 0 ? (
          <p className="py-3 text-soft">Belum ada sakelar yang terbaca.</p>
        ) : (
          <Pembacaan ujiId={uji.id} rows={rows} bolehBekukan={bolehUbah && !aktif && !uji.dibekukan_pada} />
        )}
        {uji.dibekukan_pada && (
          <div className="pt-4">
            <Banner title={versi ? `Dibekukan menjadi profil versi ${versi.nomor}` : 'Sudah dibekukan'}>
              {uji.pembeku?.nama}, {formatWaktu(uji.dibekukan_pada)}. Riwayat versi ada di halaman Koneksi.
            </Banner>
          </div>
        )}
      </Section>
      {!jalan && kemajuan}
    </>
  );
}
