import { lockName, type Tx } from '#lib/db.ts';
import { interval } from '#lib/intervals.ts';
import { seal, unsealText } from '#lib/seal.ts';
import { NOTICE_PURPOSE, type NoticeOrder } from './notify.ts';

/** What a bundle keeps beside its first record: how many there are, and when the last one came (ISO). */
interface Bundle {
  readonly jumlah: string;
  readonly terakhir: string;
}

/**
 * As `notify`, for what may come in storms: while a person has not read the last notice of this kind and branch and no minute
 * (`noticeBundle`) passed without another, the next one only raises its count. 500 letters of a batch that are refused are one
 * notice. Takes its place in line by kind and branch: call it last in the transaction.
 */
export async function notifyBundled(
  tx: Tx,
  kepada: Iterable<string>,
  order: Omit<NoticeOrder, 'isi'>,
  kecuali: string | null = null,
  now: Date = new Date(),
): Promise<void> {
  const people = [...new Set(kepada)].filter((id) => id !== kecuali);
  if (people.length === 0) return;
  const { jenis, cabangId } = order;
  const [objek_jenis, objek_id] = order.objek;
  await lockName(tx, `pemberitahuan:${jenis}:${cabangId ?? ''}`);
  const open = await tx.pemberitahuan.findMany({
    where: { pengguna_id: { in: people }, dibaca_pada: null, jenis, objek_jenis, cabang_id: cabangId },
    distinct: ['pengguna_id'],
    orderBy: { id: 'desc' },
  });
  const terakhir = now.toISOString();
  for (const row of open) {
    const bundle = bundleOf(row.isi);
    if (!bundle || now.getTime() - Date.parse(bundle.terakhir) > interval('noticeBundle')) continue;
    people.splice(people.indexOf(row.pengguna_id), 1);
    if (row.objek_id === objek_id) continue;
    await tx.pemberitahuan.update({
      where: { id: row.id },
      data: { isi: sealed({ jumlah: String(Number(bundle.jumlah) + 1), terakhir }) },
    });
  }
  if (people.length === 0) return;
  const isi = sealed({ jumlah: '1', terakhir });
  await tx.pemberitahuan.createMany({
    data: people.map((pengguna_id) => ({ pengguna_id, jenis, objek_jenis, objek_id, cabang_id: cabangId, isi, dibuat_pada: now })),
  });
}

function sealed(bundle: Bundle): Uint8Array<ArrayBuffer> {
  return seal(JSON.stringify(bundle), NOTICE_PURPOSE);
}

function bundleOf(isi: Uint8Array | null): Bundle | null {
  return isi && (JSON.parse(unsealText(isi, NOTICE_PURPOSE)) as Bundle);
}
