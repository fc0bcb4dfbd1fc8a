import { toDay } from '#lib/tanggal.ts';
import { type IstilahProduk, istilahSyariah } from './istilah-produk.ts';

/**
 * Starter set of the code lists which the partner document names and does not give: plausible examples, each marked as such
 * in the book, to be replaced by the guarantor's own lists.
 */
const kodeAwal: Readonly<Record<string, readonly (readonly [kode: string, label: string])[]>> = {
  kode_sektor: [
    ['011110', 'Pertanian padi'],
    ['011210', 'Pertanian hortikultura sayuran'],
    ['012200', 'Peternakan ayam'],
    ['050100', 'Penangkapan ikan'],
    ['151000', 'Industri makanan'],
    ['181000', 'Industri pakaian jadi'],
    ['454000', 'Bengkel dan perawatan kendaraan'],
    ['522000', 'Perdagangan eceran makanan dan minuman'],
    ['523900', 'Perdagangan eceran komoditas lainnya'],
    ['552000', 'Warung makan dan minum'],
    ['602000', 'Angkutan darat'],
    ['930000', 'Jasa perorangan lainnya'],
  ],
  kode_pekerjaan: [
    ['1', 'Wiraswasta'],
    ['2', 'Petani'],
    ['3', 'Nelayan'],
    ['4', 'Peternak'],
    ['5', 'Karyawan swasta'],
    ['6', 'Pegawai negeri'],
    ['7', 'Pekerja migran'],
    ['99', 'Lainnya, termasuk badan usaha'],
  ],
  jenis_agunan: [
    ['0', 'Tanpa agunan tambahan'],
    ['10', 'Tanah'],
    ['20', 'Tanah dan bangunan'],
    ['30', 'Kendaraan bermotor'],
    ['40', 'Mesin dan peralatan'],
    ['90', 'Lainnya'],
  ],
  jenis_pengikatan: [
    ['0', 'Tanpa pengikatan'],
    ['100', 'Hak tanggungan'],
    ['110', 'Fidusia'],
    ['120', 'Gadai'],
    ['123', 'Di bawah tangan'],
  ],
  bank: [
    ['002', 'Bank Rakyat Indonesia'],
    ['008', 'Bank Mandiri'],
    ['009', 'Bank Negara Indonesia'],
    ['014', 'Bank Central Asia'],
    ['113', 'Bank Pembangunan Daerah Jawa Tengah'],
    ['200', 'Bank Tabungan Negara'],
    ['451', 'Bank Syariah Indonesia'],
  ],
  loan_type: [
    ['KR155', 'Anuitas, angsuran bulanan'],
    ['KR156', 'Efektif, angsuran bulanan'],
    ['KR157', 'Musiman, bayar di akhir'],
  ],
};

/** The starter set as rows of `kode_referensi`. */
export const barisKodeAwal = Object.entries(kodeAwal).flatMap(([daftar, rows]) =>
  rows.map(([kode, label]) => ({ daftar, kode, label, contoh: true, berlaku_dari: toDay('2000-01-01') })),
);

interface ProdukAwal {
  readonly kode: string;
  readonly nama: string;
  readonly jenis_kur: string | null;
  readonly dapat_diajukan: boolean;
  readonly syariah?: true;
  readonly istilah?: IstilahProduk;
}

/** Products: only KUR can be filed through the API; the others are recorded and reported. */
export const produkAwal: readonly ProdukAwal[] = [
  { kode: 'KUR-MIKRO', nama: 'KUR Mikro', jenis_kur: '1', dapat_diajukan: true },
  { kode: 'KUR-KECIL', nama: 'KUR Kecil', jenis_kur: '2', dapat_diajukan: true },
  { kode: 'KUR-PMI', nama: 'KUR PMI', jenis_kur: '4', dapat_diajukan: true },
  { kode: 'KUR-KHUSUS', nama: 'KUR Khusus', jenis_kur: '5', dapat_diajukan: true },
  { kode: 'KUR-SUPER-MIKRO', nama: 'KUR Super Mikro', jenis_kur: '6', dapat_diajukan: true },
  { kode: 'FLPP', nama: 'Kredit FLPP', jenis_kur: null, dapat_diajukan: false },
  { kode: 'KAFALAH-MIKRO', nama: 'Kafalah Mikro Syariah', jenis_kur: null, dapat_diajukan: false, syariah: true, istilah: istilahSyariah },
];
