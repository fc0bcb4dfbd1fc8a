import { once } from '#lib/audit/once.ts';
import { recordAudit } from '#lib/audit/record.ts';
import { type Actor, permit } from '#lib/auth/actor.ts';
import { lockName } from '#lib/db.ts';
import { Refusal } from '#lib/errors.ts';

/**
 * Ends a test: nothing more is called, what was found stays, questions stay unanswered. A call under way is still completed.
 * @throws Refusal where it has ended already
 */
export async function hentikanUji(actor: Actor, { kunci, ujiId }: { kunci: string; ujiId: string }): Promise<{ ujiId: string }> {
  permit(actor, 'koneksi.ubah');
  return once(actor, 'hentikan-uji', kunci, async (tx) => {
    await lockName(tx, `uji:${ujiId}`);
    const now = new Date();
    const { count } = await tx.uji.updateMany({
      where: { id: ujiId, status: { in: ['menunggu', 'berjalan', 'bertanya'] } },
      data: { status: 'dihentikan', selesai: now, keterangan: `Dihentikan oleh ${actor.nama}.` },
    });
    if (count !== 1) throw new Refusal('Pengujian ini sudah berakhir.');
    await recordAudit(tx, actor, { tindakan: 'hentikan_uji', objek: ['uji', ujiId], ringkasan: 'Menghentikan pengujian koneksi' });
    return { ujiId };
  });
}
