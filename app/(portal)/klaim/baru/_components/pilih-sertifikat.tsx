'use client';

import Link from 'next/link';
import { useState } from 'react';
import { TextInput } from '#components/form/text-input.tsx';
import { Button } from '#components/ui/button.tsx';
import type { Dijamin } from '#lib/klaim/cari-dijamin.ts';
import { ProblemNotice } from '../../../_components/problem-notice.tsx';
import { useSubmit } from '../../../_components/use-submit.ts';
import { cari } from '../actions.ts';

/** Finds the certificate a claim is about. */
export function PilihSertifikat() {
  const [text, setText] = useState('');
  const [hasil, setHasil] = useState<readonly Dijamin[] | null>(null);
  const { pending, problem, submit } = useSubmit();
  return (
    <form
      aria-label="Cari sertifikat"
      className="max-w-2xl space-y-4"
      onSubmit={(event) => {
        event.preventDefault();
        submit(() => cari(text), setHasil);
      }}
    >
      <TextInput
        id="cari-sertifikat"
        name="cari"
        label="Sertifikat yang diklaim"
        hint="Nomor sertifikat, rekening, atau aplikasi secara utuh; atau sebagian nama debitur."
        value={text}
        onChange={setText}
      />
      <Button type="submit" kind="primary" pending={pending}>
        Cari
      </Button>
      <ProblemNotice problem={problem} />
      {hasil && (
        <div role="status">
          {hasil.length === 0 ? (
            <p>Tidak ada sertifikat yang cocok dan dapat diklaim. Periksa nomornya.</p>
          ) : (
            <ul className="border-t border-rule-strong">
              {hasil.map((row) => (
                <li key={row.penjaminanId} className="border-b border-rule">
                  <Link href={`/klaim/baru?sertifikat=${row.penjaminanId}`} className="block px-1 py-2.5 hover:bg-accent-wash">
                    <span className="block font-medium">{row.nama}</span>
                    <span className="text-soft tabular-nums">
                      {row.noSertifikat} · rekening {row.noRekening}
                    </span>
                  </Link>
                </li>
              ))}
            </ul>
          )}
        </div>
      )}
    </form>
  );
}
