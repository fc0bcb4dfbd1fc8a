'use client';

import { useLate } from '../../_components/use-late.ts';

/** Says in red that the oldest unknown outcome is late; appears by itself when its time has come. */
export function TelatMerah({ dalam, at }: { readonly dalam: number; readonly at: number }) {
  if (!useLate(dalam, at)) return null;
  return <span className="mt-0.5 block pl-4.5 text-sm font-semibold text-danger">Lebih dari 15 menit, pastikan sekarang</span>;
}
