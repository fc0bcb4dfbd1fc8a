import { databaseKilled } from './database.ts';
import { databaseDiskFull, documentDiskFull } from './disk.ts';
import { answersSpoilt, lineDown, lineFlapping, lineSilent } from './line.ts';
import { replayProven } from './replay.ts';
import type { Scenario } from './scenario.ts';
import { takenUpInTime } from './taken-up.ts';
import { tokenRevoked } from './token.ts';
import { clockJumps, counterpartKilled, frozenUnderLoad, orderlyStop, settledWhileFrozen } from './workers.ts';

/** Every scenario by the name under which it is reported. */
export const scenarios: Readonly<Record<string, Scenario>> = {
  'basis data dimatikan di tengah beban, tiga kali': databaseKilled,
  'disk basis data penuh': databaseDiskFull,
  'disk dokumen penuh': documentDiskFull,
  'jalur menolak': lineDown,
  'jalur diam': lineSilent,
  'jalur hilang timbul': lineFlapping,
  'jawaban dirusak sesudah efek': answersSpoilt,
  'token dicabut di tengah kelompok': tokenRevoked,
  'pemegang jalur dibekukan di tengah beban, dua kali': frozenUnderLoad,
  'dua orang memutus selagi pemegang jalur beku': settledWhileFrozen,
  'penjamin mati di tengah beban, dua kali': counterpartKilled,
  'pengirim dihentikan tertib di tengah beban': orderlyStop,
  'jam pengirim melompat satu jam': clockJumps,
  'diambil alih dalam 60 detik, dengan selang produksi': takenUpInTime,
  'kirim ulang terbukti aman': replayProven,
};
