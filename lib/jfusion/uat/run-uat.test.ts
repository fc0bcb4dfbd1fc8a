import { describe, expect, it } from 'vitest';
import { endpoints } from '../contract/endpoints.ts';
import type { Positions } from './ports.ts';
import { runAgainst, startCounterpart, startMute } from './test-run.ts';

const sets: readonly (readonly [name: string, moved: Positions])[] = [
  [
    'the issue’s own five',
    {
      'token.auth': 'basic',
      'signature.saltLength': 'max',
      'inquiry.transport': 'post',
      'json.spacing': 'spaced',
      'names.klaimSertifikat': 'no_sertifikat',
    },
  ],
  [
    'names and an unsigned inquiry',
    {
      'signature.onGet': false,
      'names.penjaminanBaru': 'no_aplikasi',
      'names.ijpReferensi': 'no_referensi_pembayaran_ijp',
      'extra.noTelepon': true,
      'upload.documentCode': 'field',
    },
  ],
  [
    'PKCS#1 everywhere and swapped labels',
    {
      'token.auth': 'both',
      'signature.mode': 'pkcs1',
      'inquiry.signatureInBody': true,
      'paths.ijpPembayaran': '/ijpbayar',
      'ijp.labels': 'swapped',
      'signature.upload': 'fields',
    },
  ],
  [
    'numbers',
    {
      'numbers.asString': ['klaim.nilai_tuntutan_klaim', 'baru.plafon_kredit'],
      'extra.noRekeningPembayaranIjp': true,
      'signature.upload': 'none',
      'inquiry.transport': 'get-query',
      'json.spacing': 'spaced',
    },
  ],
  [
    'a signature inside an otherwise unsigned inquiry by POST',
    {
      'signature.onGet': false,
      'inquiry.signatureInBody': true,
      'inquiry.transport': 'post',
      'signature.saltLength': 'max',
      'signature.upload': 'empty',
      'names.penjaminanBaru': 'no_aplikasi',
    },
  ],
  [
    'everything by the table',
    {
      'token.auth': 'both',
      'signature.mode': 'pkcs1',
      'json.spacing': 'spaced',
      'numbers.asString': [],
      'names.klaimSertifikat': 'no_sertifikat',
      'names.ijpReferensi': 'no_referensi_pembayaran_ijp',
      'paths.ijpPembayaran': '/ijpbayar',
    },
  ],
];

function withinBudget(tries: Readonly<Record<string, number>>): void {
  for (const name of Object.keys(endpoints)) expect(tries[name] ?? 0, name).toBeLessThanOrEqual(48);
}

describe('a UAT run', () => {
  it.each(sets)(
    'finds a counterpart that differs by %s',
    async (_name, moved) => {
      const partner = await startCounterpart(moved);
      const run = await runAgainst(partner.url);
      await partner.close();
      expect(run.moved).toEqual(moved);
      withinBudget(run.tries);
    },
    60_000,
  );

  it.each(sets)(
    'finds, behind a mute counterpart that answers a bare 400 to everything wrong, %s',
    async (_name, moved) => {
      const partner = await startCounterpart(moved);
      const mute = await startMute(partner.url);
      const run = await runAgainst(mute.origin.href);
      await mute.close();
      await partner.close();
      expect(run.moved).toEqual(moved);
      withinBudget(run.tries);
    },
    60_000,
  );
});
