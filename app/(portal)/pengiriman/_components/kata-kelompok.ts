import type { BatchProgress } from '#lib/pengiriman/batch-progress.ts';
import { formatDuration } from '../../_components/duration.ts';
import { formatUkuran } from '../../_components/ukuran.ts';

const desimal = new Intl.NumberFormat('id-ID', { minimumFractionDigits: 1, maximumFractionDigits: 1 });

/** A speed as a person says it: "5,2 KB/dtk"; bytes a second. */
export function formatLaju(bita: number): string {
  return `${desimal.format(bita / 1024)} KB/dtk`;
}

/** Letters of a batch that are done with: answered either way, taken back, or settled by people. An unknown one is not. */
export function sudahDijawab({ hitung }: Pick<BatchProgress, 'hitung'>): number {
  return hitung.berhasil + hitung.ditolak + hitung.dibatalkan + hitung.terbukti_tidak_ada;
}

const bagian = [
  ['diterima', ['berhasil']],
  ['ditolak', ['ditolak']],
  ['belum pasti', ['belum_pasti']],
  ['tertahan', ['tertahan']],
  ['menunggu persetujuan', ['menunggu_persetujuan']],
  ['menunggu dikirim', ['siap', 'belum_terkirim']],
  ['sedang dikirim', ['dikirim']],
  ['terbukti tidak ada', ['terbukti_tidak_ada']],
  ['dibatalkan', ['dibatalkan']],
] as const;

/** How many letters of a batch stand how, those that there are: "7 diterima, 1 ditolak". */
export function hitunganKelompok({ hitung }: Pick<BatchProgress, 'hitung'>): string {
  return bagian
    .map(([kata, statuses]) => [kata, statuses.reduce((sum, status) => sum + hitung[status], 0)] as const)
    .filter(([, jumlah]) => jumlah > 0)
    .map(([kata, jumlah]) => `${jumlah} ${kata}`)
    .join(', ');
}

/** How far a batch is, in one sentence; speed and time only while it runs and was measured. */
export function kalimatKelompok(kelompok: Pick<BatchProgress, 'hitung' | 'jumlah' | 'terkirim' | 'laju' | 'sisaDetik'>): string {
  const { jumlah, terkirim, laju, sisaDetik } = kelompok;
  return [
    `${sudahDijawab(kelompok)} dari ${jumlah} selesai`,
    hitunganKelompok(kelompok),
    ...(terkirim > 0 ? [`${formatUkuran(terkirim)} terkirim${laju ? `, ${formatLaju(laju.bita)}` : ''}`] : []),
    ...(sisaDetik === null ? [] : [`sekitar ${formatDuration(Math.max(1, sisaDetik) * 1000)} lagi`]),
  ].join(' · ');
}
