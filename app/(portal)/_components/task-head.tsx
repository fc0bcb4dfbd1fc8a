'use client';

import { useLate } from './use-late.ts';

const tones = { bahaya: 'text-danger', tunggu: 'text-wait', biasa: '' };

type Props = {
  readonly judul: string;
  readonly nada: keyof typeof tones;
  /** something whose outcome is unknown */
  readonly tanya: boolean;
  /** ms until the oldest is late; null where that is said of nothing */
  readonly telatDalam: number | null;
  /** when that was read: server time, ms */
  readonly at: number;
};

/** Heading of a group of what waits; turns red by itself, and says so, once the oldest is late. */
export function TaskHead({ judul, nada, tanya, telatDalam, at }: Props) {
  const telat = useLate(telatDalam, at);
  return (
    <span className={tones[telat ? 'bahaya' : nada]}>
      {(tanya || nada === 'bahaya') && <span aria-hidden>? </span>}
      {judul}
      {telat && ', lebih dari 15 menit'}
    </span>
  );
}
