import type { TimelineItem } from '#components/layout/timeline.tsx';
import { type Catatan, riwayat, type Surat } from '../../../covering/[id]/_components/riwayat.ts';

/** Rows the book writes when an answer comes: told by the letter that brought it. */
const DICERITAKAN_SURAT = ['terima_klaim', 'terima_dokumen'];

const diterima: Record<string, string> = { requestKlaim: 'Klaim diterima Jamkrindo', uploadDokumen: 'Dokumen diterima Jamkrindo' };

/** Everything that happened to a claim, the newest first: filing, documents, decision, payment. `rincian` names the document of a letter. */
export function riwayatKlaim(surat: readonly Surat[], catatan: readonly Catatan[], rincian: ReadonlyMap<string, string>): TimelineItem[] {
  return riwayat(
    surat.map((row) => (row.status === 'berhasil' ? { ...row, label: diterima[row.operasi] ?? row.label } : row)),
    catatan.filter((row) => !DICERITAKAN_SURAT.includes(row.tindakan)),
    rincian,
  );
}
