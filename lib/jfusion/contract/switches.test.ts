import { expect, it } from 'vitest';
import { endpoints, type Operasi, operasi } from './endpoints.ts';
import { defaultProfile, parseProfile, profileSchema } from './profile.ts';
import { switches } from './switches.ts';

const read = (path: string): unknown =>
  path.split('.').reduce<unknown>((value, key) => (value as Record<string, unknown>)[key], defaultProfile);

it('has one row for each switch of the profile, and none besides', () => {
  const whole = new Set(['replay']);
  const paths = Object.entries(profileSchema.shape).flatMap(([group]) =>
    whole.has(group) ? [group] : Object.keys(read(group) as object).map((name) => `${group}.${name}`),
  );
  expect(switches.map((row) => row.path).sort()).toEqual(paths.sort());
});

it('names the default first, and only positions that the profile takes', () => {
  for (const { path, positions } of switches) {
    if (!positions) continue;
    expect(positions[0]?.value, path).toEqual(read(path));
    for (const { value } of positions) expect(() => parseProfile({ [path]: value }), `${path} = ${value}`).not.toThrow();
  }
});

it('says of each switch which operations it freezes, and no operation that is not there', () => {
  for (const { freezes } of switches) for (const name of freezes) expect(operasi).toContain(name satisfies Operasi);
  expect(endpoints[switches.find((row) => row.path === 'upload.documentCode')?.freezes[0] ?? 'cetakCovering'].body).toBe('multipart');
});
