import { Client } from 'pg';
import { wireName } from '#lib/jfusion/contract/canonical.ts';
import { endpoints, type Operasi } from '#lib/jfusion/contract/endpoints.ts';
import type { FieldRow } from '#lib/jfusion/contract/field.ts';
import { type JfusionProfile, parseProfile } from '#lib/jfusion/contract/profile.ts';
import { unsealText } from '#lib/seal.ts';
import type { Stack } from './test.ts';

/** A letter with a JSON body, as it was frozen and sent. */
export interface SuratTerkirim {
  readonly operasi: Operasi;
  readonly isi: Readonly<Record<string, unknown>>;
}

/** Every letter with a JSON body that left about an account, in the order they were filed. */
export async function suratTentang(stack: Stack, noRekening: string): Promise<SuratTerkirim[]> {
  process.env.MITRA_DATA_DIR = stack.dataDir;
  const client = new Client({ connectionString: stack.databaseUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ operasi: Operasi; isi: Buffer }>(
      'SELECT operasi, isi FROM pengiriman WHERE no_rekening = $1 AND isi IS NOT NULL AND isi_berkas_sha256 IS NULL ORDER BY nomor',
      [noRekening],
    );
    return rows.map(({ operasi, isi }) => ({ operasi, isi: JSON.parse(unsealText(isi, 'pengiriman.isi')) as Record<string, unknown> }));
  } finally {
    await client.end();
  }
}

/** The profile in force: an earlier journey may have frozen other readings of the document. */
export async function profilBerlaku(stack: Stack): Promise<JfusionProfile> {
  const client = new Client({ connectionString: stack.databaseUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ profil: unknown }>('SELECT profil FROM koneksi');
    return parseProfile(rows[0]?.profil);
  } finally {
    await client.end();
  }
}

/** Lets the outcome of the letter about an application be unknown for so many minutes already. */
export async function mundurkanBelumPasti(stack: Stack, nomorAplikasi: string, menit: number): Promise<void> {
  const client = new Client({ connectionString: stack.databaseUrl });
  await client.connect();
  try {
    await client.query(
      `UPDATE pengiriman SET status_sejak = now() - make_interval(mins => $2) WHERE nomor_aplikasi = $1 AND status = 'belum_pasti'`,
      [nomorAplikasi, menit],
    );
  } finally {
    await client.end();
  }
}

/** What the partner document's tables forbid in a body under a profile: a name, a type, a length, a code, something missing. */
export function pelanggaran({ operasi, isi }: SuratTerkirim, profil: JfusionProfile): string[] {
  const rows: readonly FieldRow[] = endpoints[operasi].fields;
  const nama = (row: FieldRow) => wireName(row, profil);
  const asing = Object.keys(isi).filter((name) => !rows.some((row) => nama(row) === name && !row.extraSwitch));
  return [
    ...asing.map((name) => `${operasi}.${name} tidak ada dalam tabel`),
    ...rows.flatMap((row) => salah(row, isi[nama(row)], operasi, profil).map((why) => `${operasi}.${nama(row)} ${why}`)),
  ];
}

function salah(
  { name, wire, max, required, codes, decimals = 0, extraSwitch }: FieldRow,
  value: unknown,
  operasi: Operasi,
  profil: JfusionProfile,
): string[] {
  if (value === undefined || value === null || value === '') return required && !extraSwitch ? ['wajib ada'] : [];
  const { singkat } = endpoints[operasi];
  const teks = wire === 'string' || wire === 'date' || profil.numbers.asString.includes(`${singkat}.${name}`);
  const tertulis = String(value);
  const found = typeof value === (teks ? 'string' : 'number') ? [] : [`bertipe ${typeof value}`];
  if (wire === 'date' && !/^\d{4}-\d{2}-\d{2}$/.test(tertulis)) found.push('bukan tanggal');
  if (wire === 'integer' && !/^\d+$/.test(tertulis)) found.push('bukan bilangan bulat');
  if (wire === 'number' && !new RegExp(`^\\d+(\\.\\d{1,${Math.max(decimals, 1)}})?$`).test(tertulis)) found.push('bukan angka yang boleh');
  const panjang = wire === 'number' ? (tertulis.split('.')[0]?.length ?? 0) : tertulis.length;
  if (max !== undefined && panjang > max) found.push(`lebih dari ${max}`);
  if (codes && !codes.some(({ kode }) => kode === tertulis)) found.push(`berkode ${tertulis}`);
  return found;
}
