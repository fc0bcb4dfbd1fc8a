import { Facts } from '#components/layout/facts.tsx';
import { Section } from '#components/layout/section.tsx';
import { StatusMark } from '#components/ui/status-mark.tsx';
import type { KeadaanKoneksi } from '#lib/koneksi/baca-keadaan.ts';
import type { bacaKoneksi } from '#lib/koneksi/queries.ts';
import type { LinePause } from '#lib/pengiriman/line-pauses.ts';
import type { LineTrouble } from '#lib/pengiriman/line-trouble.ts';
import { formatWaktu } from '#lib/tanggal.ts';
import { formatDuration } from '../../../_components/duration.ts';
import { CloseLineIf, LinePauses } from '../../../_components/line-control.tsx';
import { LineStanding } from '../../../_components/line-panel.tsx';

type Props = {
  readonly id: string;
  readonly koneksi: Awaited<ReturnType<typeof bacaKoneksi>>;
  readonly keadaan: KeadaanKoneksi;
  /** what is the matter with the line; null while all is well */
  readonly gangguan: LineTrouble | null;
  readonly pauses: readonly LinePause[];
  readonly bolehTutup: boolean;
  readonly now: Date;
};

const lingkungan = { sandbox: 'Sandbox', uat: 'UAT', produksi: 'Produksi' };

/** How the connection stands now, in a sentence for who wants no more; then where it goes, until when its token lasts, what last went well. */
export function StateSection({ id, koneksi, keadaan, gangguan, pauses, bolehTutup, now }: Props) {
  const { jalur } = keadaan;
  return (
    <Section title="Keadaan" id={id} action={<CloseLineIf pauses={pauses} bolehTutup={bolehTutup} />}>
      <div className="pt-2 pb-3">
        {pauses.length > 0 && !jalur.pengirimMatiSejak ? (
          <LinePauses pauses={pauses} bolehTutup={bolehTutup} />
        ) : (
          <LineStanding line={jalur} trouble={gangguan} />
        )}
      </div>
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
        ]}
      />
      {koneksi.sandboxSendiri && <SandboxDesk alamat={koneksi.alamat} />}
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

function SandboxDesk({ alamat }: { readonly alamat: string }) {
  return (
    <p className="mt-3 text-soft">
      Untuk latihan, keputusan klaim, gangguan jalur, dan bacaan Jamkrindo yang lain dimainkan di{' '}
      <a
        href={`${alamat}/sandbox/`}
        target="_blank"
        rel="noreferrer"
        className="rounded text-accent underline underline-offset-2 hover:decoration-2"
      >
        halaman kendali sandbox
      </a>
      . Halaman itu hanya terbuka di komputer yang menjalankan portal.
    </p>
  );
}

function tokenWords(token: KeadaanKoneksi['token'], now: Date): string {
  if (!token) return 'belum pernah diminta';
  return token.sampai > now
    ? `berlaku sampai ${formatWaktu(token.sampai)}`
    : `berakhir ${formatWaktu(token.sampai)}; diminta lagi saat ada surat`;
}
