import type { LineTrouble } from '#lib/pengiriman/line-trouble.ts';

/** How many letters wait, as a sentence. */
export function waitingWords(menunggu: number): string {
  return menunggu === 0 ? 'Belum ada surat cabang Anda yang menunggu.' : `${menunggu} surat cabang Anda menunggu.`;
}

const CONTINUE = 'Anda tetap dapat bekerja;';

/** What people may go on doing, and what brings the letters on their way again. */
export function tailOf(sebab: LineTrouble['sebab']): string {
  switch (sebab) {
    case 'pemeliharaan':
      return `${CONTINUE} surat dikirim sendiri, menurut urutannya, begitu jalur dibuka.`;
    case 'jalur':
    case 'operasi':
      return `${CONTINUE} surat lain tetap dikirim. Supervisor atau admin membukanya setelah memeriksa sebabnya.`;
    default:
      return `${CONTINUE} surat dikirim sendiri, menurut urutannya, begitu jalur pulih.`;
  }
}
