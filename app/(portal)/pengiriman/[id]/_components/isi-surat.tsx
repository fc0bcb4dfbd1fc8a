import { Section } from '#components/layout/section.tsx';
import { Tabs } from '#components/ui/tabs.tsx';
import { prettyJson } from './pretty-json.ts';

type Props = {
  readonly metode: string;
  readonly target: string;
  readonly isi: string | null;
  /** a stored file whose bytes follow `isi` */
  readonly berkas: { readonly sha256: string; readonly ukuran: number } | null;
  /** hash of the whole body for who may not read it; null for who may */
  readonly tertutup: string | null;
};

const kertas = 'rounded-md border border-rule bg-sunk p-3 font-mono text-sm whitespace-pre-wrap wrap-anywhere';

/** The frozen request: as a person reads it, and the very line that is signed and sent. */
export function IsiSurat({ metode, target, isi, berkas, tertutup }: Props) {
  return (
    <Section title="Isi surat">
      <p className="py-2 wrap-anywhere">
        <span className="font-medium">{metode}</span> {target}
      </p>
      {tertutup ? (
        <p className="text-soft wrap-anywhere">
          Isinya memuat data pribadi, jadi tidak dibuka dengan peran Anda. SHA-256 isi:{' '}
          <span className="font-mono text-sm">{tertutup}</span>
        </p>
      ) : isi === null ? (
        <p className="text-soft">Tanpa badan: semua yang ditanyakan ada pada alamat di atas.</p>
      ) : (
        <Tabs
          label="Cara melihat isi surat"
          tabs={[
            {
              key: 'terbaca',
              label: 'Terbaca',
              content: <pre className={kertas}>{prettyJson(isi)}</pre>,
            },
            {
              key: 'persis',
              label: 'Persis seperti dikirim',
              content: <pre className={kertas}>{isi}</pre>,
            },
          ]}
        />
      )}
      {berkas && (
        <p className="pt-2 text-soft wrap-anywhere">
          Disusul berkas {berkas.ukuran.toLocaleString('id-ID')} byte, SHA-256 {berkas.sha256}, lalu baris penutup.
        </p>
      )}
    </Section>
  );
}
