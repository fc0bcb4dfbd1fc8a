import { describe, expect, it } from 'vitest';
import { arahFoto } from './arah-foto.ts';

/** The head of a photograph with one Exif entry, its orientation. */
function foto(orientation: number, little: boolean): Buffer {
  const tiff = Buffer.alloc(26);
  const short = (value: number, at: number) => (little ? tiff.writeUInt16LE(value, at) : tiff.writeUInt16BE(value, at));
  tiff.write(little ? 'II' : 'MM');
  short(42, 2);
  if (little) tiff.writeUInt32LE(8, 4);
  else tiff.writeUInt32BE(8, 4);
  short(1, 8);
  short(0x0112, 10);
  short(3, 12);
  short(orientation, 18);
  const exif = Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff]);
  const jfif = Buffer.from([0xff, 0xe0, 0, 4, 0, 0]);
  return Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    jfif,
    Buffer.from([0xff, 0xe1, 0, exif.length + 2]),
    exif,
    Buffer.from([0xff, 0xda, 0, 2]),
  ]);
}

describe('a photograph', () => {
  it.each([
    [1, 0],
    [3, 180],
    [6, 90],
    [8, 270],
  ])('of Exif orientation %i is turned by %i degrees', (orientation, turn) => {
    expect([arahFoto(foto(orientation, true)), arahFoto(foto(orientation, false))]).toEqual([turn, turn]);
  });

  it('that says nothing, or is cut short, stays as it is', () => {
    expect([Buffer.from([0xff, 0xd8, 0xff, 0xda, 0, 2]), Buffer.from([0xff, 0xd8]), foto(6, true).subarray(0, 24)].map(arahFoto)).toEqual([
      0, 0, 0,
    ]);
  });
});
