import { db } from '#lib/db.ts';
import { endpoints } from '#lib/jfusion/contract/endpoints.ts';
import { parseProfile } from '#lib/jfusion/contract/profile.ts';
import { effective } from '../filing.ts';
import { fileAll, type Scenario, untilAll } from './scenario.ts';

/** Repetition is proven safe (the first answer comes again): what is unknown is sent again by itself with the same bytes, and nobody is needed. */
export const replayProven: Scenario = {
  proven: effective,
  play: async (world, stock) => {
    world.counterpart.play({ replay: 'jawaban_pertama' });
    const { profil } = await db().koneksi.findUniqueOrThrow({ where: { id: 1 } });
    const replay = Object.fromEntries(effective.map((operasi) => [endpoints[operasi].singkat, 'terbukti']));
    const berlaku = parseProfile({ ...(profil as object), replay });
    await db().koneksi.update({ where: { id: 1 }, data: { profil: berlaku, diperbarui_pada: new Date() } });
    const letters: string[] = [];
    for (const operasi of effective) {
      await world.counterpart.order('fault', { operasi, kali: 2, jenis: 'reset', tempat: 'sesudah_efek' });
      letters.push(...(await fileAll(world, stock, [operasi])));
      await untilAll(letters, ['berhasil']);
    }
  },
};
