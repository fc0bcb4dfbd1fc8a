import { Section } from '#components/layout/section.tsx';
import { StatusMark } from '#components/ui/status-mark.tsx';
import type { LineState } from '#lib/pengiriman/line-state.ts';
import type { LineTrouble } from '#lib/pengiriman/line-trouble.ts';
import { formatWaktu } from '#lib/tanggal.ts';
import { formatDuration } from './duration.ts';

/** The state of the line in two sentences: how it stands, and the last answer. */
export function LinePanel({ line, trouble }: { readonly line: LineState; readonly trouble: LineTrouble | null }) {
  return (
    <Section title="Jalur ke Jamkrindo">
      <div className="space-y-1 pt-2">
        <LineStanding line={line} trouble={trouble} />
        {line.jawabanTerakhir && (
          <p className="text-soft">
            Jawaban terakhir {formatWaktu(line.jawabanTerakhir.pada)}, dalam {formatDuration(line.jawabanTerakhir.milidetik)}.
          </p>
        )}
      </div>
    </Section>
  );
}

/** How the line stands, in a word and one sentence. */
export function LineStanding({ line, trouble }: { readonly line: LineState; readonly trouble: LineTrouble | null }) {
  if (line.pengirimMatiSejak) {
    return (
      <>
        <StatusMark kind="gagal" strong>
          Pengirim tidak berjalan
        </StatusMark>
        <p>Sejak {formatWaktu(line.pengirimMatiSejak)}. Surat tersimpan dan menunggu; beri tahu pengelola sistem.</p>
      </>
    );
  }
  if (trouble) {
    return (
      <>
        <StatusMark kind="tunggu" strong>
          {trouble.judul}
        </StatusMark>
        <p>
          Sejak {formatWaktu(trouble.sejak)}. {trouble.kalimat}
        </p>
      </>
    );
  }
  if (line.takDijawabSejak) {
    return (
      <>
        <StatusMark kind="tunggu" strong>
          Menunggu jawaban
        </StatusMark>
        <p className="text-soft">Surat terakhir, {formatWaktu(line.takDijawabSejak)}, tidak mendapat jawaban.</p>
      </>
    );
  }
  if (!line.lancarSejak) return <p className="text-soft">Belum ada surat yang dikirim dari portal ini.</p>;
  return (
    <>
      <StatusMark kind="selesai" strong>
        Terhubung
      </StatusMark>
      <p className="text-soft">Tanpa gangguan sejak {formatWaktu(line.lancarSejak)}.</p>
    </>
  );
}
