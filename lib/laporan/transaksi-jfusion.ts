import { labelOperasi } from '#lib/pengiriman/queries.ts';
import { type StatusPengiriman, statusPengiriman } from '#lib/pengiriman/status.ts';
import { hariWib, kelompokLaporan } from './kelompok-laporan.ts';
import type { Laporan } from './schema.ts';

const HARI = hariWib('s.dibuat_pada');
const { cabang, bulan } = kelompokLaporan(HARI);
const kata = (kode: string) => statusPengiriman[kode as StatusPengiriman];

/** Every letter of the period, questions too, by operation and outcome. */
export const transaksiJfusion: Laporan = {
  id: 'transaksi',
  judul: 'Transaksi J-FUSION',
  kalimat: 'Semua surat ke Jamkrindo dalam periode menurut jenis dan hasilnya, termasuk pertanyaan dan yang ditolak.',
  izin: 'laporan.lihat',
  from: 'pengiriman s JOIN cabang cb ON cb.id = s.cabang_id JOIN pengguna u ON u.id = s.dibuat_oleh',
  rowId: 's.id',
  cabang: 's.cabang_id',
  berproduk: false,
  waktu: { label: 'Dibuat', index: 'pengiriman_cabang_id_id_idx', hari: HARI, dariId: true },
  kolom: [
    {
      key: 'operasi',
      label: 'Surat',
      kind: 'status',
      sql: 's.operasi',
      layar: true,
      kertas: 3,
      kata: (kode) => ({ label: labelOperasi(kode) }),
    },
    { key: 'status', label: 'Hasil', kind: 'status', sql: 's.status', layar: true, kertas: 2.4, kata },
    { key: 'nomor', label: 'Nomor', kind: 'code', sql: 's.nomor::text', layar: false },
    { key: 'dibuat', label: 'Dibuat', kind: 'datetime', sql: 's.dibuat_pada', layar: true, kertas: 2.8 },
    { key: 'selesai', label: 'Selesai', kind: 'datetime', sql: 's.selesai_pada', layar: true },
    { key: 'percobaan', label: 'Percobaan', kind: 'count', sql: 's.percobaan_ke', layar: true, kertas: 1.6, jumlah: true },
    { key: 'referensi', label: 'Referensi mitra', kind: 'code', sql: 's.partner_reference_id', layar: true, kertas: 5.4 },
    { key: 'rekening', label: 'Nomor rekening', kind: 'code', sql: 's.no_rekening', layar: true, kertas: 3.2, samaran: 'nomor' },
    { key: 'aplikasi', label: 'Nomor aplikasi', kind: 'code', sql: 's.nomor_aplikasi', layar: false },
    { key: 'nilai', label: 'Nilai', kind: 'money', sql: 's.nilai', layar: true, kertas: 3 },
    { key: 'keterangan', label: 'Keterangan', kind: 'text', sql: 's.keterangan', layar: false },
    { key: 'pembuat', label: 'Dibuat oleh', kind: 'text', sql: 'u.nama', layar: false },
    { key: 'unit', label: 'Cabang', kind: 'text', sql: 'cb.nama', layar: true },
  ],
  kelompok: [
    {
      key: 'hasil',
      label: 'Jenis dan hasil',
      sql: "s.operasi || ' ' || s.status",
      kata: (kode) => {
        const [operasi = '', status = ''] = kode.split(' ');
        return `${labelOperasi(operasi)}: ${kata(status).label.toLowerCase()}`;
      },
    },
    { key: 'operasi', label: 'Jenis surat', sql: 's.operasi', kata: labelOperasi },
    { key: 'status', label: 'Hasil', sql: 's.status::text', kata: (kode) => kata(kode).label },
    cabang,
    bulan,
  ],
  ukuran: null,
  rujukan: {},
};
