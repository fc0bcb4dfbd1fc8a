import { rule, type Sheets } from '#lib/pdf/sheets.ts';
import { signOff } from '#lib/pdf/sign-off.ts';
import { documentTitle, facts, heading, paragraph } from '#lib/pdf/text.ts';
import { formatRupiah } from '#lib/rupiah.ts';
import { formatTanggal } from '#lib/tanggal.ts';

/** What the letter to the guarantor tells: rupiah as decimal strings, days ISO. */
export interface IsiSurat {
  readonly namaMitra: string;
  readonly cabang: string;
  readonly tanggal: string;
  readonly istilahSertifikat: string;
  readonly namaDebitur: string;
  readonly noRekening: string;
  readonly nomorAplikasi: string;
  readonly nomorSertifikat: string;
  readonly noSpk: string;
  readonly tglSpk: string;
  readonly plafon: string;
  readonly jangka: readonly [string, string];
  readonly periode: string;
  readonly tunggakan: { readonly pokok: string; readonly bunga: string; readonly denda: string };
  readonly tuntutan: string;
  readonly tindakan: readonly string[];
  readonly referensi: string;
}

/** Writes the letter that goes on top of the claim's documents, with room for its number and signature. */
export function suratPengantar(sheets: Sheets, isi: IsiSurat): void {
  paragraph(sheets, isi.namaMitra, { font: sheets.font.bold, size: 12, after: 0 });
  paragraph(sheets, isi.cabang, { soft: true, after: 4 });
  rule(sheets, sheets.y, 0.8);
  sheets.y -= 10;
  documentTitle(sheets, 'Surat Pengajuan Klaim', `${isi.istilahSertifikat} ${isi.nomorSertifikat}`);
  facts(sheets, [
    { label: 'Nomor surat', value: '................................................' },
    { label: 'Tanggal', value: formatTanggal(isi.tanggal) },
    { label: 'Kepada', value: 'PT Jaminan Kredit Indonesia (Jamkrindo)' },
    { label: 'Referensi portal', value: isi.referensi },
  ]);
  paragraph(
    sheets,
    `Dengan ini kami mengajukan klaim sebesar ${formatRupiah(isi.tuntutan)} atas penjaminan di bawah ini, beserta dokumen pendukung menurut daftar pada halaman berikut.`,
  );
  heading(sheets, 'Penjaminan');
  facts(sheets, [
    { label: 'Nama debitur', value: isi.namaDebitur },
    { label: 'Nomor rekening', value: isi.noRekening },
    { label: 'Nomor aplikasi', value: isi.nomorAplikasi },
    { label: isi.istilahSertifikat, value: isi.nomorSertifikat },
    { label: 'Plafon kredit', value: formatRupiah(isi.plafon) },
    { label: 'Jangka waktu', value: `${formatTanggal(isi.jangka[0])} sampai ${formatTanggal(isi.jangka[1])}` },
  ]);
  heading(sheets, 'Klaim');
  facts(sheets, [
    { label: 'Nomor SPK', value: isi.noSpk },
    { label: 'Tanggal SPK', value: formatTanggal(isi.tglSpk) },
    { label: 'Periode', value: formatTanggal(isi.periode) },
    { label: 'Tunggakan pokok', value: formatRupiah(isi.tunggakan.pokok) },
    { label: 'Tunggakan bunga', value: formatRupiah(isi.tunggakan.bunga) },
    { label: 'Tunggakan denda', value: formatRupiah(isi.tunggakan.denda) },
    { label: 'Nilai tuntutan', value: formatRupiah(isi.tuntutan) },
  ]);
  heading(sheets, 'Tindakan penagihan yang sudah dilakukan');
  for (const [index, tindakan] of isi.tindakan.entries()) paragraph(sheets, `${index + 1}. ${tindakan}`, { after: 2 });
  sheets.y -= 14;
  signOff(sheets, ['Disiapkan oleh', 'Disetujui oleh'], ['Nama', 'Jabatan']);
}
