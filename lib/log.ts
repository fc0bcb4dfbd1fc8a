import pino from 'pino';

/**
 * The process log: JSON lines to standard output. Personal data, secrets, bodies and answers never go here; log ids,
 * codes and counts. The redaction is a net below that rule, not a licence.
 */
export const log = pino({
  level: process.env.MITRA_LOG_LEVEL ?? 'info',
  base: null,
  timestamp: pino.stdTimeFunctions.isoTime,
  redact: {
    paths: [
      '*.sandi',
      '*.password',
      '*.client_secret',
      '*.clientSecret',
      '*.authorization',
      '*.no_identitas',
      '*.npwp',
      '*.no_hp',
      '*.isi',
    ],
    censor: '[disembunyikan]',
  },
});

/** What a fault may say in the log: its kind, code and stack, never the values it was about. */
export function describeError(error: unknown): { name: string; code?: string; stack?: string } {
  if (!(error instanceof Error)) return { name: typeof error };
  const code = (error as { code?: unknown }).code;
  const stack = error.stack
    ?.split('\n')
    .filter((line) => line.trimStart().startsWith('at '))
    .slice(0, 8)
    .join('\n');
  return { name: error.name, ...(typeof code === 'string' ? { code } : {}), ...(stack ? { stack } : {}) };
}
