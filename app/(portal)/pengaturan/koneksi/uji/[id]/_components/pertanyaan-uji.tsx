'use client';

import { useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { ProblemNotice } from '../../../../../_components/problem-notice.tsx';
import { useSubmit } from '../../../../../_components/use-submit.ts';
import { jawab } from '../../actions.ts';

/** One question as it is asked: choices by number, so that any value can stand behind them. */
export interface TanyaUji {
  readonly id: string;
  readonly label: string;
  readonly pertanyaan: string;
  readonly pilihan: readonly string[];
  /** number of the choice the calls speak for, or null */
  readonly usul: number | null;
}

/** A question that no call can answer: cards to choose from, the proposal marked, nothing chosen beforehand. */
export function PertanyaanUji({ ujiId, tanya }: { readonly ujiId: string; readonly tanya: TanyaUji }) {
  const [dipilih, setDipilih] = useState<number | null>(null);
  const [belumMemilih, setBelumMemilih] = useState(false);
  const { pending, problem, submit, keyFor } = useSubmit();
  const nama = `jawaban-${tanya.id}`;

  function kirim() {
    setBelumMemilih(dipilih === null);
    if (dipilih === null) return;
    submit(
      () => jawab({ kunci: keyFor({ dipilih }), ujiId, pertanyaanId: tanya.id, pilihan: dipilih }),
      // The card goes away; whoever works by keyboard goes on from the questions, not from the top of the page.
      () => document.getElementById('pertanyaan')?.focus(),
    );
  }

  return (
    <form
      className="break-whole mt-3 rounded-md border border-wait bg-wait-wash p-4"
      onSubmit={(event) => {
        event.preventDefault();
        kirim();
      }}
    >
      <fieldset aria-describedby={belumMemilih && dipilih === null ? `${nama}-kurang` : undefined}>
        <legend className="text-base font-semibold">{tanya.pertanyaan}</legend>
        <p className="text-sm text-soft">Menentukan sakelar: {tanya.label}</p>
        <div className="mt-3 grid gap-2 sm:grid-cols-2">
          {tanya.pilihan.map((label, index) => (
            <label
              key={label}
              className="flex min-h-11 items-start gap-2.5 rounded-md border border-edge bg-sheet px-3 py-2.5 has-checked:border-accent has-checked:bg-accent-wash has-checked:ring-1 has-checked:ring-accent has-[:focus-visible]:outline-2 has-[:focus-visible]:outline-offset-2 has-[:focus-visible]:outline-accent"
            >
              <input
                type="radio"
                name={nama}
                checked={dipilih === index}
                onChange={() => setDipilih(index)}
                className="mt-0.5 size-4 accent-accent outline-none"
              />
              <span>
                {label}
                {tanya.usul === index && <span className="block text-sm text-accent">diusulkan portal</span>}
              </span>
            </label>
          ))}
        </div>
      </fieldset>
      {belumMemilih && dipilih === null && (
        <p id={`${nama}-kurang`} role="alert" className="mt-2 text-sm font-medium text-danger">
          Pilih salah satu.
        </p>
      )}
      <div className="no-print mt-3 space-y-3">
        <ProblemNotice problem={problem} />
        <Button type="submit" kind="primary" pending={pending}>
          Simpan jawaban
        </Button>
      </div>
    </form>
  );
}
