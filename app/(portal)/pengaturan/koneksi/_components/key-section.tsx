import { Section } from '#components/layout/section.tsx';
import { Banner } from '#components/ui/banner.tsx';
import { CopyCode } from '#components/ui/copy-code.tsx';
import { StatusMark } from '#components/ui/status-mark.tsx';
import type { Kunci } from '#lib/koneksi/daftar-kunci.ts';
import { formatWaktu } from '#lib/tanggal.ts';
import { ImportKey } from './import-key.tsx';
import { MakeKey } from './make-key.tsx';
import { PublicKey } from './public-key.tsx';
import { UseKey } from './use-key.tsx';

type Props = {
  readonly id: string;
  readonly kunci: readonly Kunci[];
  readonly bolehUbah: boolean;
  readonly sandboxSendiri: boolean;
  readonly ditetapkan: string | null;
};

const tanda = { dipakai: 'selesai', calon: 'draf', pensiun: 'draf' } as const;
const kata = { dipakai: 'dipakai', calon: 'calon, belum pernah dipakai', pensiun: 'tidak dipakai lagi' };
const asal = { dibuat: 'dibuat di portal', diimpor: 'diimpor', lingkungan: 'dari berkas' };

/** The signing keys: the one in use, candidates, and retired ones. Only public halves are ever shown. */
export function KeySection({ id, kunci, bolehUbah, sandboxSendiri, ditetapkan }: Props) {
  const open = bolehUbah && ditetapkan === null;
  return (
    <Section
      title="Kunci tanda tangan"
      id={id}
      action={
        open && (
          <>
            <ImportKey />
            <MakeKey />
          </>
        )
      }
    >
      <p className="pt-2 pb-1 text-soft">
        Setiap surat ditandatangani saat dikirim, jadi mengganti kunci tidak menghilangkan surat yang menunggu. Kunci privat tersimpan
        tersegel di portal dan tidak pernah ditampilkan; yang diserahkan kepada Jamkrindo hanya kunci publiknya.
      </p>
      {ditetapkan && (
        <div className="my-2">
          <Banner>
            Kunci ditetapkan lewat {ditetapkan} dan dibaca setiap kali portal mulai. Untuk menggantinya, ganti berkas itu lalu jalankan
            portal lagi.
          </Banner>
        </div>
      )}
      <ul>
        {kunci.map((row) => (
          <li key={row.id} className="border-b border-rule py-3">
            <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2">
              <div className="min-w-0 flex-1 basis-80">
                <StatusMark kind={tanda[row.status]} strong={row.status === 'dipakai'}>
                  {kata[row.status]}
                </StatusMark>
                <p className="mt-1 pr-7">
                  <span className="text-faint">Sidik </span>
                  <CopyCode value={row.sidik} label="Salin sidik kunci" />
                </p>
                <p className="text-sm text-faint">
                  RSA {row.bit} bit · {asal[row.asal]}
                  {row.pembuat && ` oleh ${row.pembuat}`} {formatWaktu(row.dibuatPada)}
                  {row.sejak && ` · dipakai sejak ${formatWaktu(row.sejak)}`}
                  {row.sampai && ` sampai ${formatWaktu(row.sampai)}`}
                </p>
              </div>
              {open && row.status !== 'dipakai' && (
                <UseKey id={row.id} sidik={row.sidik} lagi={row.status === 'pensiun'} sandboxSendiri={sandboxSendiri} />
              )}
            </div>
            <details className="mt-1">
              <summary className="no-print cursor-pointer rounded text-soft">Kunci publik</summary>
              <PublicKey pem={row.publik} name={`kunci-publik-${row.sidik.slice(0, 8)}.pem`} />
            </details>
          </li>
        ))}
      </ul>
    </Section>
  );
}
