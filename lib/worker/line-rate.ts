import { env } from '#lib/env.ts';

/** What is left of the line for the bytes of a document, after the frames around them. */
const PAYLOAD = 0.95;

/**
 * Payload bytes a second of the line to the guarantor (`JFUSION_LINE_KBPS`; the contract's private line has 256 kilobit, section 6);
 * null where there is no thin line: beside our own sandbox, or where the setting is 0.
 */
export function lineRate(): number | null {
  const { JFUSION_LINE_KBPS, MITRA_SANDBOX_URL } = env();
  const kbps = JFUSION_LINE_KBPS ?? (MITRA_SANDBOX_URL ? 0 : 256);
  return kbps === 0 ? null : (kbps * 1000 * PAYLOAD) / 8;
}
