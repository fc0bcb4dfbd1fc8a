import type { Temuan } from '#lib/errors.ts';
import { dokumenKlaim, tipeDokumen } from '#lib/jfusion/contract/dokumen-klaim.ts';

const MB = 1_048_576;
const ribuan = new Intl.NumberFormat('id-ID');

/** What is wrong with the file of an upload by the checklist (contract section 4): exactly the limit passes, one byte more does not. */
export function checkFile(
  values: Readonly<Record<string, string | null | undefined>>,
  berkas: { readonly ukuran: number; readonly tipe: string },
): Temuan[] {
  const temuan: Temuan[] = [];
  const batas = dokumenKlaim.find(({ kode }) => kode === values.kode_dokumen)?.maxBytes;
  if (!Object.hasOwn(tipeDokumen, berkas.tipe)) temuan.push({ field: 'berkas', pesan: 'harus PDF, JPG, atau PNG' });
  if (berkas.ukuran < 1) temuan.push({ field: 'berkas', pesan: 'kosong; pilih berkas yang berisi' });
  if (batas !== undefined && berkas.ukuran > batas)
    temuan.push({
      field: 'berkas',
      pesan: `paling besar ${batas / MB} MB (${ribuan.format(batas)} bita), berkas ini ${ribuan.format(berkas.ukuran)} bita; perkecil lalu pilih lagi`,
    });
  // It stands in a part of the body and in the file's name, where other characters have no settled form.
  if (!/^[\x20-\x7e]*$/.test(values.no_rekening ?? ''))
    temuan.push({ field: 'no_rekening', pesan: 'hanya huruf, angka, dan tanda baca biasa' });
  return temuan;
}
