import { alamatPilihan, bulanDari } from '#lib/laporan/baca-pilihan.ts';
import type { PilihanLaporan } from '#lib/laporan/schema.ts';
import { hariIni } from '#lib/tanggal.ts';

/** The periods asked for most, one click away; `kini` marks the one that is shown. */
export function periodeCepat(path: string, pilihan: PilihanLaporan, now: Date = new Date()) {
  const hari = hariIni(now);
  const tahun = hari.slice(0, 4);
  const periode = [
    { label: 'Bulan ini', ...bulanDari(hari) },
    { label: 'Bulan lalu', ...bulanDari(hari, -1) },
    { label: 'Tiga bulan terakhir', dari: bulanDari(hari, -2).dari, sampai: bulanDari(hari).sampai },
    { label: `Tahun ${tahun}`, dari: `${tahun}-01-01`, sampai: `${tahun}-12-31` },
  ];
  return periode.map(({ label, dari, sampai }) => ({
    label,
    href: path + alamatPilihan({ ...pilihan, dari, sampai }),
    kini: pilihan.dari === dari && pilihan.sampai === sampai,
  }));
}
