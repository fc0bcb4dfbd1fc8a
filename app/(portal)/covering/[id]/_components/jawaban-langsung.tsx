'use client';

import { useEffect, useState } from 'react';
import { Spinner } from '#components/ui/spinner.tsx';
import { formatDuration } from '../../../_components/duration.ts';

type Props = {
  /** null once an answer is there; else since how long it is waited for, in milliseconds, when the server rendered this */
  readonly menungguMs: number | null;
  /** after this long without an answer the person is told */
  readonly batasMs: number;
  readonly kalimat: string;
  /** what comes next, once an answer is there */
  readonly lanjut: string;
};

/** The line that tells live what happens to a filing just made: on its way, how long already, and the answer. */
export function JawabanLangsung({ menungguMs, batasMs, kalimat, lanjut }: Props) {
  const [lewat, setLewat] = useState(menungguMs ?? 0);
  const menunggu = menungguMs !== null;
  useEffect(() => {
    if (!menunggu) return;
    const mulai = performance.now() - menungguMs;
    const timer = setInterval(() => setLewat(performance.now() - mulai), 500);
    return () => clearInterval(timer);
  }, [menunggu, menungguMs]);
  const lama = menunggu && lewat >= batasMs;
  return (
    <div
      className={`no-print mb-5 min-h-16 rounded-md border px-4 py-3 ${lama ? 'border-wait bg-wait-wash' : 'border-rule-strong bg-sunk'}`}
    >
      <p role="status" className="flex items-center gap-2.5 text-base font-medium">
        {menunggu && <Spinner />}
        {lama ? 'Belum ada jawaban dari Jamkrindo.' : kalimat}
      </p>
      <p className="mt-0.5 text-soft">
        {!menunggu
          ? lanjut
          : lama
            ? `Sudah ${formatDuration(Math.floor(lewat / 1000) * 1000)}. Anda boleh meninggalkan halaman ini; jawaban dicatat begitu datang dan tidak ada yang dikirim dua kali.`
            : 'Biasanya dijawab dalam satu detik.'}
      </p>
    </div>
  );
}
