import { tipeIsi } from '#lib/berkas/tipe-isi.ts';
import type { BarisDokumen } from '#lib/jfusion/contract/dokumen-klaim.ts';

/** What of a file is looked at before it is sent: its size in bytes, its first bytes and its last kilobyte. */
export interface WajahBerkas {
  readonly ukuran: number;
  readonly awal: Uint8Array;
  readonly akhir: Uint8Array;
}

type Tipe = NonNullable<ReturnType<typeof tipeIsi>>;

const MB = 1_048_576;
const ribuan = new Intl.NumberFormat('id-ID');
const PENUTUP_PDF = '%%EOF';

/** Why a document is too large or empty, as a sentence part to stand behind its label; null where its size is right. */
export function periksaUkuran({ label, maxBytes }: BarisDokumen, ukuran: number): string | null {
  if (ukuran === 0) return 'kosong; pilih berkas yang berisi';
  if (ukuran <= maxBytes) return null;
  return `terlalu besar: ${ribuan.format(ukuran)} bita, sedangkan ${label} paling besar ${maxBytes / MB} MB (${ribuan.format(maxBytes)} bita); perkecil lalu pilih lagi`;
}

/** As `periksaUkuran`, where more came than may be and nobody said how much. */
export function melewatiBatas({ label, maxBytes }: BarisDokumen): string {
  return `terlalu besar: ${label} paling besar ${maxBytes / MB} MB (${ribuan.format(maxBytes)} bita); perkecil lalu pilih lagi`;
}

/**
 * What a document is by its content, whatever its name says; or why it cannot go, as a sentence part. Runs in the browser before
 * a byte leaves and in the portal over what came.
 */
export function periksaDokumen(
  baris: BarisDokumen,
  { ukuran, awal, akhir }: WajahBerkas,
): { readonly tipe: Tipe } | { readonly pesan: string } {
  const pesan = periksaUkuran(baris, ukuran);
  if (pesan) return { pesan };
  const tipe = tipeIsi(awal);
  if (!tipe)
    return { pesan: 'bukan PDF, JPG, atau PNG menurut isinya; simpan ulang sebagai salah satunya, jangan hanya mengganti akhiran namanya' };
  if (tipe === 'application/pdf' && !new TextDecoder('latin1').decode(akhir.subarray(-1024)).includes(PENUTUP_PDF))
    return { pesan: 'berupa PDF yang terpotong atau rusak: penutupnya tidak ada; simpan ulang lalu pilih lagi' };
  return { tipe };
}
