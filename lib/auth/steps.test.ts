import { expect, it } from 'vitest';
import { type Situation, stepAfter } from './steps.ts';

const plain: Situation = { punyaTotp: false, wajibTotp: false, sandiTitipan: false };

it.each<[string, Partial<Situation>, string[]]>([
  ['a person without more than a password', {}, ['penuh']],
  ['a person with a second factor', { punyaTotp: true }, ['kode', 'penuh']],
  ['a person whose role must have one', { wajibTotp: true }, ['pasang_totp', 'penuh']],
  ['a person whose role must have one and who has it', { wajibTotp: true, punyaTotp: true }, ['kode', 'penuh']],
  ['a password chosen by somebody else', { sandiTitipan: true }, ['ganti_sandi', 'penuh']],
  [
    'such a password and a role that must have a second factor',
    { sandiTitipan: true, wajibTotp: true },
    ['ganti_sandi', 'pasang_totp', 'penuh'],
  ],
  ['such a password behind a second factor', { sandiTitipan: true, punyaTotp: true }, ['kode', 'ganti_sandi', 'penuh']],
])('leads %s through the steps in their order', (_, some, expected) => {
  const situation = { ...plain, ...some };
  const taken = [stepAfter(null, situation)];
  for (let at = taken[0]; at && at !== 'penuh'; at = taken.at(-1)) taken.push(stepAfter(at, situation));
  expect(taken).toEqual(expected);
});
