import { formatWaktu } from '#lib/tanggal.ts';

interface Ladder {
  readonly pastikan_ke: number;
  readonly pastikan_pada: Date | null;
  /** sending again is proven safe for this operation */
  readonly kirimUlang: boolean;
}

/** What happens by itself with an unknown outcome and when, and how often it has happened. */
export function kalimatLangkah({ pastikan_ke, pastikan_pada, kirimUlang }: Ladder): string {
  const sudah = pastikan_ke === 0 ? '' : ` Sudah ${pastikan_ke} kali${kirimUlang ? '' : ' ditanyakan'}.`;
  if (pastikan_pada === null) {
    const tidak = pastikan_ke === 0 ? 'Untuk surat ini portal tidak melakukan apa pun' : 'Portal tidak melakukan apa pun lagi';
    return `${tidak} dengan sendirinya; orang yang memastikan.${sudah}`;
  }
  const apa = kirimUlang ? 'mengirim ulang surat yang sama, yang terbukti aman untuk jenis surat ini,' : 'menanyakannya ke Jamkrindo';
  return `Portal ${apa} dengan sendirinya pada ${formatWaktu(pastikan_pada)}.${sudah}`;
}
