import { db } from '#lib/db.ts';
import { until } from './until.ts';

/** Waits until no letter waits for its turn or is on its way; what is unknown or held for a person stays. `meanwhile` is done before each look. */
export async function untilQuiet(patienceMs = 60_000, meanwhile: () => Promise<void> = async () => undefined): Promise<void> {
  await until('no letter moves any more', patienceMs, async () => {
    await meanwhile();
    const moving = await db().pengiriman.groupBy({
      by: ['operasi', 'status'],
      where: {
        OR: [{ status: { in: ['siap', 'dikirim', 'belum_terkirim'] } }, { status: 'tertahan', coba_lagi_pada: { not: null } }],
      },
      _count: true,
    });
    if (moving.length > 0) throw new Error(moving.map((row) => `${row._count} ${row.operasi} ${row.status}`).join(', '));
    return true;
  });
}
