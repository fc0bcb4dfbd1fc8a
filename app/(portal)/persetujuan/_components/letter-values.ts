import { type Actor, may } from '#lib/auth/actor.ts';
import { isVeiled } from '#lib/auth/mask.ts';
import { Refusal } from '#lib/errors.ts';
import { readLetter } from '#lib/pengiriman/queries.ts';
import type { BarisSuratPersetujuan } from '#lib/persetujuan/baca-persetujuan.ts';
import { frozenValues } from '#lib/persetujuan/frozen-values.ts';
import { isiSurat } from '#lib/persetujuan/isi-surat.ts';
import { daftarKode } from '#lib/referensi/queries.ts';
import { formatWaktu } from '#lib/tanggal.ts';
import { readableValues, type ValueGroup } from './readable-values.ts';
import { subjectsOfLetters } from './words-of.ts';

type Letter = Pick<BarisSuratPersetujuan, 'id' | 'operasi' | 'objek_jenis' | 'objek_id'>;

/** A letter as it is sent, what it corrects, and where the rest of its record stands. */
export async function letterValues(
  actor: Actor,
  { id, operasi, objek_jenis, objek_id }: Letter,
): Promise<{ bagian: ValueGroup[]; koreksi: string | null; tautan: { label: string; href: string }[] }> {
  const [{ nilai, berkas }, dahulu, kode, perihal] = await Promise.all([
    isiSurat(actor, id),
    corrected(actor, id),
    daftarKode(actor),
    subjectsOfLetters(actor, [{ objek_jenis, objek_id }]),
  ]);
  const bagian = readableValues(operasi, nilai, { dahulu: dahulu && aligned(nilai, dahulu.ini, dahulu.lama), kode });
  const halaman = perihal.get(objek_id)?.halaman;
  const tautan = [
    ...(may(actor, 'pengiriman.lihat') ? [{ label: 'Surat persis seperti dikirim', href: `/pengiriman/${id}` }] : []),
    ...(halaman ? [{ label: 'Halaman debitur', href: halaman }] : []),
    ...(halaman?.startsWith('/klaim/') ? [{ label: 'Dokumen klaim', href: `${halaman}/dokumen` }] : []),
  ];
  const ukuran = berkas && { label: 'Berkas yang ikut', nilai: `${berkas.ukuran.toLocaleString('id-ID')} byte`, sebelum: null };
  return {
    bagian: ukuran ? [...bagian, { judul: 'Berkas', isi: [ukuran] }] : bagian,
    koreksi: dahulu?.kalimat ?? null,
    tautan,
  };
}

/** The letter this one corrects, as its bytes say; null where there is none, or it may not be read. */
async function corrected(actor: Actor, id: string) {
  if (isVeiled(actor) || !may(actor, 'pengiriman.lihat')) return null;
  try {
    const ini = await readLetter(actor, id);
    if (!ini.surat.koreksi_dari) return null;
    const lama = await readLetter(actor, ini.surat.koreksi_dari.id);
    return {
      ini: frozenValues(ini.surat.target, ini.isi),
      lama: new Map(frozenValues(lama.surat.target, lama.isi)),
      kalimat: `Koreksi atas surat ${formatWaktu(lama.surat.dibuat_pada)} yang berstatus ${lama.status.label.toLowerCase()}. Yang berubah ditandai.`,
    };
  } catch (error) {
    if (error instanceof Refusal) return null;
    throw error;
  }
}

/** What the corrected letter said under the contract's names; both letters speak in the names of the wire, in one order. */
function aligned(
  nilai: readonly { readonly nama: string }[],
  ini: readonly (readonly [string, string])[],
  lama: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> {
  const names = new Set(ini.map(([name]) => name));
  return new Map([
    ...nilai.map(({ nama }, at) => [nama, lama.get(ini[at]?.[0] ?? nama) ?? ''] as const),
    ...[...lama].filter(([name]) => !names.has(name)),
  ]);
}
