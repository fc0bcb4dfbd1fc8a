import { Facts } from '#components/layout/facts.tsx';
import { Section } from '#components/layout/section.tsx';
import { StatusMark } from '#components/ui/status-mark.tsx';
import type { KeadaanKoneksi } from '#lib/koneksi/baca-keadaan.ts';
import type { bacaKoneksi } from '#lib/koneksi/queries.ts';
import { formatWaktu } from '#lib/tanggal.ts';
import { formatDuration } from '../../../_components/duration.ts';

type Props = {
  readonly id: string;
  readonly koneksi: Awaited<ReturnType<typeof bacaKoneksi>>;
  readonly keadaan: KeadaanKoneksi;
  readonly now: Date;
};

const lingkungan = { sandbox: 'Sandbox', uat: 'UAT', produksi: 'Produksi' };

/** How the connection stands now: where it goes, whether the sender runs, until when its token lasts, what last went well. */
export function StateSection({ id, koneksi, keadaan, now }: Props) {
  const { jalur } = keadaan;
  return (
    <Section title="Keadaan" id={id}>
      <Facts
        items={[
          { label: 'Lingkungan', value: `${lingkungan[koneksi.lingkungan]}${koneksi.sandboxSendiri ? ', sandbox bawaan portal' : ''}` },
          { label: 'Alamat J-FUSION', value: koneksi.alamat },
          {
            label: 'Pengirim',
            value: jalur.pengirimMatiSejak ? (
              <StatusMark kind="gagal">tidak berjalan sejak {formatWaktu(jalur.pengirimMatiSejak)}</StatusMark>
            ) : (
              <StatusMark kind="selesai">berjalan</StatusMark>
            ),
          },
          { label: 'Token', value: tokenWords(keadaan.token, now) },
          {
            label: 'Jawaban terakhir',
            value: jalur.jawabanTerakhir
              ? `${formatWaktu(jalur.jawabanTerakhir.pada)}, dalam ${formatDuration(jalur.jawabanTerakhir.milidetik)}`
              : 'belum ada',
          },
          { label: 'Tanpa gangguan', value: jalur.lancarSejak ? `sejak ${formatWaktu(jalur.lancarSejak)}` : '' },
        ]}
      />
      <h3 className="mt-5 mb-1 text-sm text-faint">Keberhasilan terakhir tiap operasi</h3>
      <Facts
        items={keadaan.operasi.map(({ label, berhasil }) => ({
          label,
          value: berhasil ? (
            `${formatWaktu(berhasil.pada)}, dalam ${formatDuration(berhasil.milidetik)}`
          ) : (
            <span className="text-faint">belum pernah</span>
          ),
        }))}
      />
    </Section>
  );
}

function tokenWords(token: KeadaanKoneksi['token'], now: Date): string {
  if (!token) return 'belum pernah diminta';
  return token.sampai > now
    ? `berlaku sampai ${formatWaktu(token.sampai)}`
    : `berakhir ${formatWaktu(token.sampai)}; diminta lagi saat ada surat`;
}
