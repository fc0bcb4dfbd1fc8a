import { db } from '#lib/db.ts';
import { dokumenKlaim } from '#lib/jfusion/contract/dokumen-klaim.ts';
import { catatKeputusan } from '#lib/klaim/catat-keputusan.ts';
import { catatPembayaran } from '#lib/klaim/catat-pembayaran.ts';
import { hariIni } from '#lib/tanggal.ts';
import { type Effective, effective, type Ground, type Intention, intend } from './filing.ts';
import { untilQuiet } from './quiet.ts';
import type { World } from './world.ts';

/** How many letters of each operation are to be filed. */
export type Need = Readonly<Record<Effective, number>>;

/** What letters stand on, made ready while nothing was wrong. */
export interface Stock {
  /** the next letter of this operation, not filed yet; throws where none is left */
  next(operasi: Effective): Intention;
  left(operasi: Effective): number;
  /** makes ready for so many more; the line must be sound */
  fill(need: Need): Promise<void>;
}

/** Tries to make enough ready. */
const ROUNDS = 5;

/** Files an intention, as a person whose answer came: from here on it is acknowledged. Gives its letter's id. */
export async function file({ acknowledged }: World, { press, operasi }: Intention): Promise<string> {
  const { id } = await press();
  acknowledged.push(id);
  return (await db().pengiriman.findFirstOrThrow({ where: { objek_id: id, operasi } })).id;
}

/** An empty stock. */
export function openStock(world: World): Stock {
  const grounds = Object.fromEntries(effective.map((operasi) => [operasi, [] as Ground[]])) as Record<Effective, Ground[]>;
  let counter = 0;
  const mark = (): string => `F${String(++counter).padStart(5, '0')}`;

  /** Files many of one operation side by side, and waits until none moves. Gives the records that the guarantor took: on a starved machine an answer may come too late. */
  const settled = async (operasi: Effective, on: readonly Ground[]): Promise<string[]> => {
    const ids: string[] = [];
    for (let at = 0; at < on.length; at += 5) {
      const some = on.slice(at, at + 5).map((ground) => intend(world, operasi, mark(), ground));
      for (const { id } of await Promise.all(some.map(({ press }) => press()))) ids.push(id);
    }
    world.acknowledged.push(...ids);
    await untilQuiet(120_000);
    const taken = await db().pengiriman.findMany({
      where: { operasi, objek_id: { in: ids }, status: 'berhasil' },
      select: { objek_id: true },
    });
    return taken.map(({ objek_id }) => objek_id);
  };
  /** Makes until there are as many as wanted. */
  const enough = async (count: number, make: (missing: number) => Promise<Ground[]>): Promise<Ground[]> => {
    const made: Ground[] = [];
    for (let round = 0; made.length < count; round++) {
      if (round === ROUNDS) throw new Error(`only ${made.length} of ${count} could be made ready`);
      made.push(...(await make(count - made.length)));
    }
    return made;
  };
  const guarantees = (count: number): Promise<Ground[]> =>
    enough(count, async (missing) => {
      const ids = await settled(
        'penjaminanBaru',
        Array.from({ length: missing }, () => ({ id: '' })),
      );
      const billed = { tagihan_ijp: { some: { angsuran_ijp: { not: null } } } };
      return db().penjaminan.findMany({ where: { pengajuan_id: { in: ids }, ...billed }, select: { id: true } });
    });
  const claims = (count: number): Promise<Ground[]> =>
    enough(count, async (missing) => (await settled('requestKlaim', await guarantees(missing))).map((id) => ({ id })));
  const instalments = (count: number, on: Ground): Promise<Ground[]> =>
    enough(count, async (missing) => {
      const ids = await settled(
        'pengajuanSubrogasi',
        Array.from({ length: missing }, () => on),
      );
      return ids.map((id) => ({ id }));
    });

  return {
    next: (operasi) => {
      const ground = grounds[operasi].shift();
      if (!ground) throw new Error(`no ground is left for ${operasi}`);
      return intend(world, operasi, mark(), ground);
    },
    left: (operasi) => grounds[operasi].length,
    fill: async (need) => {
      const uploads = Math.ceil(need.uploadDokumen / dokumenKlaim.length);
      const paid = need.pengajuanSubrogasi + need.pembayaranSubrogasi > 0 ? 1 : 0;
      const plain = ['penjaminanSpr', 'pembayaranIjp', 'requestKlaim'] as const;
      const made = await guarantees(plain.reduce((sum, operasi) => sum + need[operasi], 0));
      for (const operasi of plain) grounds[operasi].push(...made.splice(0, need[operasi]));
      const claimed = await claims(uploads + paid);
      const documented = claimed.slice(0, uploads).flatMap(({ id }) => dokumenKlaim.map(({ kode }) => ({ id, kode })));
      grounds.uploadDokumen.push(...documented.slice(0, need.uploadDokumen));
      const [recovered] = claimed.slice(uploads);
      if (recovered) {
        await payClaim(world, recovered.id);
        grounds.pengajuanSubrogasi.push(...Array.from({ length: need.pengajuanSubrogasi }, () => recovered));
        grounds.pembayaranSubrogasi.push(...(await instalments(need.pembayaranSubrogasi, recovered)));
      }
      for (let count = 0; count < need.penjaminanBaru; count++) grounds.penjaminanBaru.push({ id: '' });
    },
  };
}

/** The counterpart approves and pays a claim; the portal notes both from paper. */
async function payClaim({ counterpart, people: { petugasKlaim } }: World, klaimId: string): Promise<void> {
  const { no_spk } = await db().klaim.findUniqueOrThrow({ where: { id: klaimId } });
  const [pokok, hari] = ['15000000', hariIni()];
  for (const aksi of ['lengkapi', 'setujui', 'bayar'])
    await counterpart.order('klaim', { no_spk, aksi, ...(aksi === 'setujui' ? { pokok } : {}) });
  const putusan = { putusan: 'disetujui', nomor: `KEP-${no_spk}`, tanggal: hari, nilaiPokok: pokok, nilaiBunga: '0', alasan: '' };
  await catatKeputusan(petugasKlaim, { kunci: crypto.randomUUID(), klaimId, ...putusan });
  await catatPembayaran(petugasKlaim, { kunci: crypto.randomUUID(), klaimId, tanggal: hari, nilai: pokok, noReferensi: `BYR-${no_spk}` });
}
