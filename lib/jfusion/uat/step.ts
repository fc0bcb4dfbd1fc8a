import type { CallAfter, Ports } from './ports.ts';

const NOTHING: CallAfter = { hasil: null, lolos: null, httpStatus: null, jawaban: null, alasan: null, keterangan: '' };

/** Begins a step of a test that is no call of the contract; resolves with how to write down what it showed. */
export async function openStep(ports: Ports, tahap: string, target: string | null): Promise<(after: Partial<CallAfter>) => Promise<void>> {
  const { finish } = await ports.begin({ tahap, sakelar: {}, metode: null, target, isi: null, tandaTangan: null, kunciSidik: null });
  return (after) => finish({ ...NOTHING, ...after });
}
