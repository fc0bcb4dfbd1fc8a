import { type StatusPengiriman, statusPengiriman } from '#lib/pengiriman/status.ts';

interface Baris {
  readonly kode: string;
  readonly wajib: boolean;
  readonly versi: readonly { readonly surat: { readonly status: StatusPengiriman } }[];
}

const kodeDari = (baris: readonly Baris[]) => baris.map(({ kode }) => kode).join(', ');

/** How complete the checklist is, in one sentence: what is required and there, on its way, unknown, missing. */
export function ringkasan(baris: readonly Baris[]): string {
  const wajib = baris.filter((satu) => satu.wajib);
  const ada = (satu: Baris, cocok: (status: StatusPengiriman) => boolean) => satu.versi.some(({ surat }) => cocok(surat.status));
  const diterima = wajib.filter((satu) => ada(satu, (status) => status === 'berhasil'));
  const kurang = wajib.filter((satu) => !ada(satu, (status) => statusPengiriman[status].holds));
  const ragu = baris.filter((satu) => ada(satu, (status) => status === 'belum_pasti'));
  const jalan = wajib.filter((satu) => ![diterima, kurang, ragu].some((lain) => lain.includes(satu)));
  if (diterima.length === wajib.length && ragu.length === 0) return `Semua ${wajib.length} dokumen wajib sudah diterima Jamkrindo.`;
  return [
    `${diterima.length} dari ${wajib.length} dokumen wajib sudah diterima Jamkrindo`,
    ...(jalan.length > 0 ? [`${jalan.length} dalam pengiriman`] : []),
    ...(ragu.length > 0 ? [`${ragu.length} belum pasti sampai: ${kodeDari(ragu)}`] : []),
    ...(kurang.length > 0 ? [`${kurang.length} belum ada: ${kodeDari(kurang)}`] : []),
  ]
    .join('; ')
    .concat('.');
}
