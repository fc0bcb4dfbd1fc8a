const PUTARAN: Readonly<Record<number, number>> = { 3: 180, 6: 90, 8: 270 };

/** How far a photograph has to be turned clockwise to stand upright, by its Exif orientation: 0, 90, 180 or 270 degrees. */
export function arahFoto(jpg: Uint8Array): number {
  const bytes = Buffer.from(jpg.buffer, jpg.byteOffset, Math.min(jpg.length, 262_144));
  try {
    for (let at = 2; bytes[at] === 0xff; at += 2 + bytes.readUInt16BE(at + 2)) {
      const exif = bytes[at + 1] === 0xe1 && bytes.toString('latin1', at + 4, at + 10) === 'Exif\0\0';
      if (exif) return PUTARAN[orientation(bytes.subarray(at + 10))] ?? 0;
      if (bytes[at + 1] === 0xda) return 0;
    }
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
  }
  return 0;
}

function orientation(tiff: Buffer): number {
  const little = tiff.toString('latin1', 0, 2) === 'II';
  const short = (at: number) => (little ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at));
  const long = (at: number) => (little ? tiff.readUInt32LE(at) : tiff.readUInt32BE(at));
  const directory = long(4);
  for (let index = 0; index < short(directory); index++) {
    const entry = directory + 2 + index * 12;
    if (short(entry) === 0x0112) return short(entry + 8);
  }
  return 1;
}
