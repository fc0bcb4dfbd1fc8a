import { describe, expect, it } from 'vitest';
import { defaultProfile, type JfusionProfile } from '../contract/profile.ts';
import { axesOf, openingAxes } from './axes.ts';
import { search } from './search.ts';
import { shapeOf } from './shape.ts';
import { inquiryIjp, invent, penjaminanBaru } from './values.ts';

const made = invent(Date.UTC(2026, 10, 20));
const isian = { kodeBank: '113', kodeUker: '010', idDdBank: null, lama: null, ulang: false };
const baru = penjaminanBaru(isian, made);
const inquiry = inquiryIjp(null, made);

/** Every request a search would send where nothing is ever enough. */
async function counted(
  axes: ReturnType<typeof axesOf>,
  shape: (profile: JfusionProfile) => string,
  say = (_tries: number) => '',
): Promise<string[]> {
  const tried: string[] = [];
  await search({
    base: defaultProfile,
    axes,
    shape,
    mayTry: () => true,
    attempt: (profile) => {
      tried.push(shape(profile));
      return Promise.resolve({ rank: 0, words: say(tried.length), enough: false });
    },
  });
  return tried;
}

describe('the search', () => {
  it('counts every distinct request of an operation through within 48 tries, none twice', async () => {
    const filing = await counted(axesOf('penjaminanBaru', defaultProfile), (profile) => shapeOf('penjaminanBaru', baru, profile));
    const opening = await counted(openingAxes(defaultProfile), (profile) => shapeOf('inquiryIjp', inquiry, profile));
    for (const tried of [filing, opening]) expect(new Set(tried).size).toBe(tried.length);
    expect([filing.length, opening.length]).toEqual([48, 41]);
  });

  it('begins with the positions as they are, then moves one switch at a time, those first of which the answer speaks', async () => {
    const moved: string[] = [];
    await search({
      base: defaultProfile,
      axes: axesOf('penjaminanBaru', defaultProfile),
      shape: (profile) => JSON.stringify(profile),
      mayTry: () => moved.length < 3,
      attempt: ({ signature, json, names, extra }) => {
        moved.push([signature.mode, signature.saltLength, json.spacing, names.penjaminanBaru, extra.noTelepon].join(' '));
        return Promise.resolve({ rank: 3, words: 'Field no_aplikasi wajib diisi', enough: false });
      },
    });
    expect(moved).toEqual([
      'pss digest compact nomor_aplikasi false',
      'pss digest compact no_aplikasi false',
      'pss max compact nomor_aplikasi false',
    ]);
  });

  it('goes on from the try that got furthest', async () => {
    const seen: boolean[] = [];
    await search({
      base: defaultProfile,
      axes: axesOf('penjaminanBaru', defaultProfile),
      shape: (profile) => JSON.stringify(profile),
      mayTry: () => seen.length < 12,
      attempt: ({ json }) => {
        seen.push(json.spacing === 'spaced');
        return Promise.resolve({ rank: json.spacing === 'spaced' ? 4 : 3, words: '', enough: false });
      },
    });
    const from = seen.indexOf(true);
    expect(seen.slice(0, from)).not.toContain(true);
    expect(seen.slice(from, from + 4)).toEqual([true, true, true, true]);
  });

  it('returns the furthest try where none was enough, and nothing where none was allowed', async () => {
    const options = {
      base: defaultProfile,
      axes: axesOf('requestKlaim', defaultProfile),
      shape: (profile: JfusionProfile) => JSON.stringify(profile),
    };
    const attempt = ({ names }: JfusionProfile) =>
      Promise.resolve({ rank: names.klaimSertifikat === 'no_sertifikat' ? 5 : 1, words: '', enough: false });
    const best = await search({ ...options, mayTry: () => true, attempt });
    expect(best?.profile.names.klaimSertifikat).toBe('no_sertifikat');
    expect(await search({ ...options, mayTry: () => false, attempt })).toBeNull();
  });
});
