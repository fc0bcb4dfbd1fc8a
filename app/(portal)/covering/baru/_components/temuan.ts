import { type Kelompok, kelompokPengajuan, kolomPengajuan, type NamaKolom } from '#lib/covering/fields.ts';
import { type IsianPengajuan, periksaIsian } from '#lib/covering/schema.ts';
import type { Temuan } from '#lib/errors.ts';
import { isCalendarDate, requiredBecause } from '#lib/jfusion/contract/check.ts';
import { namaKertas } from '#lib/kertas/isian-kertas.ts';
import { type Peringatan, peringatan } from '#lib/referensi/aturan.ts';

export type DaftarKode = Readonly<Record<string, readonly { readonly kode: string; readonly label: string }[]>>;
type PerKolom<T> = Readonly<Partial<Record<NamaKolom, T>>>;

const urutan = new Map<string, number>([...kolomPengajuan.map(({ field }) => field), ...namaKertas].map((field, index) => [field, index]));
const dikenal = (daftar: DaftarKode, nama: string, kode: string) => daftar[nama]?.some((row) => row.kode === kode) ?? false;

/** Every blocking finding of a cleaned form, in its order: what the server will say, and a branch that is not the person's own. */
export function temuanFormulir(isian: IsianPengajuan, daftar: DaftarKode): Temuan[] {
  const temuan = periksaIsian(isian);
  const unit = isian.kode_uker;
  if (unit && !temuan.some((row) => row.field === 'kode_uker') && !dikenal(daftar, 'kode_uker', unit)) {
    temuan.push({ field: 'kode_uker', pesan: 'bukan unit kerja Anda; pilih dari daftar' });
  }
  return menurutFormulir(temuan);
}

/** Findings in the order of the form, one a field: the first. */
export function menurutFormulir(temuan: readonly Temuan[]): Temuan[] {
  const satu = new Map<string, Temuan>();
  for (const row of temuan) if (!satu.has(row.field)) satu.set(row.field, row);
  return [...satu.values()].sort((a, b) => (urutan.get(a.field) ?? 0) - (urutan.get(b.field) ?? 0));
}

/** What never blocks: the rules, and what goes out as it was typed although it reads oddly. */
export function peringatanFormulir(isian: IsianPengajuan, daftar: DaftarKode): Peringatan[] {
  const asing: Peringatan[] = [];
  for (const { field, kind, kontrak, daftar: nama } of kolomPengajuan) {
    const value = isian[field];
    if (!value || field === 'kode_uker') continue;
    if (kind === 'kode' && nama && !dikenal(daftar, nama, value)) {
      asing.push({ field, pesan: `Kode ${value} tidak ada dalam daftar portal; dikirim seperti diketik.`, sumber: 'Daftar kode' });
    }
    if (kind === 'tanggal' && kontrak.wire !== 'date' && !isCalendarDate(value)) {
      asing.push({
        field,
        pesan: 'Bukan tanggal yang ada di kalender, misalnya 17-06-2018; dikirim seperti diketik.',
        sumber: 'Kewajaran isian',
      });
    }
  }
  return [...asing, ...peringatan(isian)];
}

/** Why a field which is otherwise optional must be filled now, by field: "karena plafon di atas Rp 50.000.000". */
export function wajibKarena(isian: IsianPengajuan): PerKolom<string> {
  const alasan: Partial<Record<NamaKolom, string>> = {};
  for (const { field, kontrak } of kolomPengajuan) {
    const why = requiredBecause(kontrak.requiredWhen, isian);
    if (why) alasan[field] = why;
  }
  return alasan;
}

/**
 * The findings a person may be told already: of fields they have left (or that were filled before), and of a field that became
 * required behind their back, because one further down asked for it.
 */
export function temuanTampak(temuan: readonly Temuan[], isian: IsianPengajuan, dilewati: (field: string) => boolean): Temuan[] {
  return temuan.filter(({ field }) => {
    if (dilewati(field)) return true;
    const kolom = kolomPengajuan[urutan.get(field) ?? -1];
    const sebab = kolom?.kontrak.requiredWhen?.field;
    if (!kolom || !sebab || isian[kolom.field]) return false;
    return dilewati(sebab) && (urutan.get(sebab) ?? 0) > (urutan.get(field) ?? 0);
  });
}

/** How each group stands: findings a person was told, and whether nothing at all is missing in it. */
export function keadaanKelompok(
  temuan: readonly Temuan[],
  tampak: readonly Temuan[],
  isian: IsianPengajuan,
): Record<Kelompok, { findings: number; complete: boolean }> {
  const keadaan = (kelompok: Kelompok) => {
    const milik = kolomPengajuan.filter((kolom) => kolom.kelompok === kelompok);
    const jumlah = (rows: readonly Temuan[]) => rows.filter((row) => milik.some((kolom) => kolom.field === row.field)).length;
    return { findings: jumlah(tampak), complete: jumlah(temuan) === 0 && milik.some((kolom) => isian[kolom.field]) };
  };
  return Object.fromEntries(kelompokPengajuan.map((kelompok) => [kelompok, keadaan(kelompok)])) as ReturnType<typeof keadaanKelompok>;
}

/** A finding as the sentence at its field: "wajib diisi" → "Wajib diisi." */
export function kalimat(pesan: string): string {
  return `${pesan.charAt(0).toUpperCase()}${pesan.slice(1)}${/[.?]$/.test(pesan) ? '' : '.'}`;
}
