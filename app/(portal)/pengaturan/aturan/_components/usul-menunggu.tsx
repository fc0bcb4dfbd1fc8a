import { Section } from '#components/layout/section.tsx';
import { LinkButton } from '#components/ui/link-button.tsx';
import { StatusMark } from '#components/ui/status-mark.tsx';
import type { UsulAturan } from '#lib/persetujuan/daftar-aturan.ts';
import { formatWaktu } from '#lib/tanggal.ts';
import { TarikUsul } from './tarik-usul.tsx';

type Props = { readonly usul: readonly UsulAturan[]; readonly bolehTarik: boolean };

/** What is proposed and not yet in force: now → then, by whom, and who must agree. */
export function UsulMenunggu({ usul, bolehTarik }: Props) {
  return (
    <Section title="Usul yang menunggu" id="usul">
      <ul>
        {usul.map((row) => (
          <li key={row.persetujuanId} className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2 border-b border-rule py-2.5">
            <div className="min-w-0 flex-1 basis-80">
              <p className="font-medium">{row.judul}</p>
              <p>
                {row.sekarang} → <strong className="font-medium">{row.menjadi}</strong>
              </p>
              {row.melonggarkan && <StatusMark kind="tunggu">Melonggarkan pemeriksaan</StatusMark>}
              <p className="text-sm text-soft">
                Diusulkan {row.milikSendiri ? 'Anda' : row.pengusul}, {formatWaktu(row.dibuatPada)}.
                {row.dibuka && ' Sudah dibuka pemeriksanya.'}
              </p>
              {row.halangan && !row.milikSendiri && <p className="text-sm text-soft">{row.halangan}</p>}
              {row.milikSendiri && <p className="text-sm text-soft">Menunggu admin lain; supervisor bila adminnya hanya Anda.</p>}
            </div>
            <div className="no-print flex flex-wrap gap-2">
              {row.milikSendiri && bolehTarik && !row.dibuka && <TarikUsul persetujuanId={row.persetujuanId} />}
              {row.halangan === null && (
                <LinkButton href={`/persetujuan/${row.persetujuanId}`} size="small">
                  Periksa dan putuskan<span className="sr-only"> {row.judul}</span>
                </LinkButton>
              )}
            </div>
          </li>
        ))}
      </ul>
    </Section>
  );
}
