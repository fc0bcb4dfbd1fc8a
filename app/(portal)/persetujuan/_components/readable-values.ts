import { kelompokLabel, kolomPengajuan } from '#lib/covering/fields.ts';
import { formulirSpr, kelompokSpr } from '#lib/covering/formulir-spr.ts';
import { endpoints, type Operasi } from '#lib/jfusion/contract/endpoints.ts';
import type { FieldRow } from '#lib/jfusion/contract/field.ts';
import { kelompokKlaimLabel, kolomKlaimIsian } from '#lib/klaim/fields.ts';
import type { NilaiSurat } from '#lib/persetujuan/isi-surat.ts';
import { formatRupiah } from '#lib/rupiah.ts';
import { kelompokAngsuran, kolomAngsuran } from '#lib/subrogasi/fields.ts';
import { formatTanggal } from '#lib/tanggal.ts';

/** Some values of a letter under a heading, as they read; `sebelum`: what the corrected letter said, where it said something else. */
export interface ValueGroup {
  readonly judul: string;
  readonly isi: readonly { readonly label: string; readonly nilai: string; readonly sebelum: string | null }[];
}

interface Known {
  readonly label: string;
  readonly judul: string;
  readonly rupiah: boolean;
  /** the reference list that says what a code stands for */
  readonly daftar?: string | undefined;
}

const LAIN = 'Ikut dikirim';

const known: Partial<Record<Operasi, ReadonlyMap<string, Known>>> = {
  penjaminanBaru: new Map(
    kolomPengajuan.map((row) => [
      row.kontrak.name,
      { label: row.label, judul: kelompokLabel[row.kelompok].label, rupiah: row.kind === 'rupiah', daftar: row.daftar },
    ]),
  ),
  penjaminanSpr: new Map(
    formulirSpr.map((row) => [
      row.kontrak.name,
      { label: row.label, judul: kelompokSpr[row.kelompok].label, rupiah: row.kind === 'rupiah' },
    ]),
  ),
  requestKlaim: new Map(
    kolomKlaimIsian.map((row) => [
      row.kontrak.name,
      { label: row.label, judul: kelompokKlaimLabel[row.kelompok].label, rupiah: row.kind === 'rupiah' },
    ]),
  ),
  pengajuanSubrogasi: new Map(
    kolomAngsuran.map((row) => [row.field, { label: row.label, judul: kelompokAngsuran[row.kelompok], rupiah: row.kind === 'rupiah' }]),
  ),
};

/** What gives the values of a letter their meaning beyond the letter itself. */
export interface Context {
  /** the corrected letter's values by contract name; null where it corrects none */
  readonly dahulu: ReadonlyMap<string, string> | null;
  /** the reference lists by name */
  readonly kode: Readonly<Record<string, readonly { readonly kode: string; readonly label: string }[]>>;
}

/** The values of a letter under the headings of the form they were filled in on; what no form asked for stands last. */
export function readableValues(operasi: string, nilai: readonly NilaiSurat[], { dahulu, kode }: Context): ValueGroup[] {
  const rows = known[operasi as Operasi];
  const codes = new Map(((endpoints[operasi as Operasi]?.fields ?? []) as readonly FieldRow[]).map((row) => [row.name, row.codes]));
  const groups = new Map<string, { label: string; nilai: string; sebelum: string | null }[]>();
  const gone = [...(dahulu ?? [])].filter(([nama, lama]) => lama !== '' && nilai.every((one) => one.nama !== nama));
  for (const one of [...nilai, ...gone.map(([nama]) => ({ nama, label: nama, nilai: '', wire: 'string' as const }))]) {
    const row = rows?.get(one.nama) ?? { label: one.label, judul: rows ? LAIN : 'Isi surat', rupiah: isMoney(one.nama) };
    const list = codes.get(one.nama) ?? (row.daftar ? kode[row.daftar] : undefined);
    const read = (text: string) =>
      shown(text, { wire: one.wire, rupiah: row.rupiah, arti: list?.find((code) => code.kode === text)?.label });
    const lama = dahulu?.get(one.nama) ?? '';
    const berubah = dahulu !== null && one.nama !== 'partner_reference_id' && lama !== one.nilai;
    const isi = { label: row.label, nilai: read(one.nilai), sebelum: berubah ? read(lama) : null };
    groups.set(row.judul, [...(groups.get(row.judul) ?? []), isi]);
  }
  const order = [...new Set([...(rows?.values() ?? [])].map((row) => row.judul)), 'Isi surat', LAIN];
  return order.flatMap((judul) => ({ judul, isi: groups.get(judul) ?? [] })).filter((group) => group.isi.length > 0);
}

interface Kind {
  readonly wire: NilaiSurat['wire'];
  readonly rupiah: boolean;
  readonly arti: string | undefined;
}

function shown(text: string, { wire, rupiah, arti }: Kind): string {
  if (text === '') return 'kosong';
  if (arti) return arti.startsWith(`${text} `) ? arti : `${arti} (${text})`;
  if (wire === 'date' || /^\d{4}-\d{2}-\d{2}$/.test(text)) return formatTanggal(text);
  if (rupiah && /^-?\d+(\.\d{1,2}0*)?$/.test(text)) return formatRupiah(text);
  return wire === 'number' && /^\d+\.\d+$/.test(text) ? text.replace('.', ',') : text;
}

function isMoney(nama: string): boolean {
  return /^(nilai|plafon|tunggakan|outstanding|total)_/.test(nama);
}
