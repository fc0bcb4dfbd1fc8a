import { setTimeout as delay } from 'node:timers/promises';
import { db } from '#lib/db.ts';
import { effective } from '../filing.ts';
import { untilQuiet } from '../quiet.ts';
import { until } from '../until.ts';
import { fileAll, type Scenario, untilAll } from './scenario.ts';

const breaker = () => db().pemutus.findUniqueOrThrow({ where: { id: 1 } });

/** What waited went in the order in which it was filed, lane by lane. */
async function inOrder(letters: readonly string[]): Promise<void> {
  const rows = await db().$queryRaw<{ jalur: string; nomor: bigint; mulai: Date }[]>`
    SELECT p.jalur::text, p.nomor, max(t.mulai) AS mulai FROM pengiriman p JOIN percobaan t ON t.pengiriman_id = p.id
    WHERE p.id::text = ANY(${[...letters]}) GROUP BY p.id ORDER BY max(t.mulai), p.nomor`;
  for (const lane of Map.groupBy(rows, ({ jalur }) => jalur).values())
    for (const [at, row] of lane.entries())
      if (at > 0 && row.nomor < (lane[at - 1]?.nomor ?? 0n)) throw new Error(`letter ${row.nomor} went after ${lane[at - 1]?.nomor}`);
}

/** The line refuses; filing goes on, the breaker opens, and when the line is back everything goes by itself, in order. */
export const lineDown: Scenario = {
  play: async (world, stock) => {
    await world.relay.set('refusing');
    const letters = await fileAll(world, stock, [...effective, ...effective]);
    await until('the breaker is open', 60_000, async () => (await breaker()).terbuka_pada);
    await untilAll(letters, ['siap', 'belum_terkirim']);
    await world.relay.set('up');
    await untilAll(letters, ['berhasil']);
    if ((await breaker()).terbuka_pada) throw new Error('the breaker is still open');
    await inOrder(letters);
  },
};

/** The line swallows what is sent and answers nothing: what left whole is unknown, the rest goes when it is back. */
export const lineSilent: Scenario = {
  play: async (world, stock) => {
    const first = await fileAll(world, stock, ['penjaminanBaru']);
    await untilAll(first, ['berhasil']);
    await untilQuiet();
    await world.relay.set('silent');
    const letters = await fileAll(world, stock, effective);
    await until('somebody noticed', 30_000, async () => (await breaker()).gangguan > 0);
    await world.relay.set('up');
    await untilAll(letters, ['berhasil', 'belum_pasti']);
  },
};

/** The line goes and comes many times while letters leave. */
export const lineFlapping: Scenario = {
  play: async (world, stock) => {
    const letters: string[] = [];
    for (const [at, operasi] of [...effective, ...effective].entries()) {
      await world.relay.set(at % 2 === 0 ? 'refusing' : 'up');
      letters.push(...(await fileAll(world, stock, [operasi])));
      await delay(30 + (at % 5) * 40);
    }
    await world.relay.set('up');
    await untilAll(letters, ['berhasil', 'belum_pasti']);
  },
};

/** Every way in which the counterpart spoils its answer after the effect, one letter each: all are unknown, none is sent again. */
export const answersSpoilt: Scenario = {
  play: async (world, stock) => {
    const faults = [
      { jenis: 'reset', tempat: 'sesudah_efek' },
      { jenis: 'fin', tempat: 'sesudah_efek' },
      { jenis: 'truncated', tempat: 'jawaban' },
      { jenis: 'html', tempat: 'sesudah_efek' },
      { jenis: 'koma', tempat: 'jawaban' },
      { jenis: 'http500', tempat: 'sesudah_efek' },
      { jenis: 'http503', tempat: 'sesudah_efek', polos: true },
    ];
    const letters: string[] = [];
    for (const [at, fault] of faults.entries()) {
      const operasi = effective[at] ?? 'penjaminanBaru';
      await world.counterpart.order('fault', { operasi, kali: 1, ...fault });
      const [letter = ''] = await fileAll(world, stock, [operasi]);
      // The claim is found by asking; everything else stays as unknown as it is.
      await untilAll([letter], [operasi === 'requestKlaim' ? 'berhasil' : 'belum_pasti']);
      letters.push(letter);
    }
    const sent = await db().percobaan.count({ where: { pengiriman_id: { in: letters } } });
    if (sent !== letters.length) throw new Error(`${letters.length} letters took ${sent} attempts`);
  },
};
