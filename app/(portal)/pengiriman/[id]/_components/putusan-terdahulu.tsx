import { Section } from '#components/layout/section.tsx';
import type { readLetter } from '#lib/pengiriman/queries.ts';
import { formatWaktu } from '#lib/tanggal.ts';
import { UraianUsul } from './meja.tsx';

/** What people have decided about a letter: its approval, and proposals at the desk that were confirmed or turned down. */
export function PutusanTerdahulu({ letter }: { readonly letter: Awaited<ReturnType<typeof readLetter>> }) {
  const { penyelesaian } = letter.surat;
  const persetujuan = letter.surat.persetujuan?.diputus_pada ? letter.surat.persetujuan : null;
  const diputus = penyelesaian.filter((row) => row.keputusan !== null);
  if (!persetujuan && diputus.length === 0) return null;
  return (
    <Section title="Keputusan">
      <ul>
        {persetujuan && (
          <li className="border-b border-rule py-2.5">
            <p className="font-semibold">
              {persetujuan.status === 'disetujui'
                ? 'Disetujui untuk dikirim'
                : persetujuan.status === 'ditarik'
                  ? 'Ditarik sebelum diputus'
                  : 'Tidak disetujui'}
            </p>
            {persetujuan.alasan && <p className="wrap-anywhere">“{persetujuan.alasan}”</p>}
            <p className="text-soft">
              {letter.namaOrang(persetujuan.diputus_oleh)}
              {persetujuan.atas_nama && ` atas nama ${letter.namaOrang(persetujuan.atas_nama)}`} ·{' '}
              {persetujuan.diputus_pada && formatWaktu(persetujuan.diputus_pada)} · atas isi {persetujuan.sha256.slice(0, 12)}…
            </p>
          </li>
        )}
        {diputus.map((usul) => (
          <li key={usul.id} className="border-b border-rule py-2.5">
            <UraianUsul letter={letter} usul={usul} />
            <p className="text-soft">
              {usul.keputusan === 'disetujui' ? 'Disetujui' : 'Ditolak'} {letter.namaOrang(usul.diputus_oleh)}
              {usul.diputus_pada && ` · ${formatWaktu(usul.diputus_pada)}`}
            </p>
          </li>
        ))}
      </ul>
    </Section>
  );
}
