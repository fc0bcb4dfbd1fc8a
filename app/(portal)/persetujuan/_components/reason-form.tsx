'use client';

import { useEffect, useEffectEvent, useId, useState } from 'react';
import { TextArea } from '#components/form/text-area.tsx';
import { FormDialog } from '#components/ui/form-dialog.tsx';
import { ProblemNotice } from '../../_components/problem-notice.tsx';
import { findingAt, type Problem } from '../../_components/use-submit.ts';
import { FocusAt } from './focus-at.tsx';

type Props = {
  readonly title: string;
  readonly description: string;
  readonly action: string;
  readonly pending: boolean;
  readonly problem: Problem | null;
  readonly onClose: () => void;
  readonly onSubmit: (alasan: string) => void;
};

const lazim = [
  'Data tidak sesuai dokumen',
  'Nilai tidak sesuai perjanjian kredit',
  'Dokumen pendukung belum lengkap',
  'Sudah pernah diajukan',
];

/** Asks why something is turned down, in a dialog: one of the usual reasons, or one's own words. Ctrl Enter sends it. */
export function ReasonForm({ title, description, action, pending, problem, onClose, onSubmit }: Props) {
  const id = useId();
  const [alasan, setAlasan] = useState('');
  const [empty, setEmpty] = useState(false);
  const send = () => {
    if (alasan.trim() === '') {
      setEmpty(true);
      document.getElementById(id)?.focus();
    } else onSubmit(alasan);
  };
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !pending) send();
  });
  useEffect(() => {
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
  return (
    <FormDialog
      open
      onClose={() => pending || onClose()}
      title={title}
      description={description}
      kind="danger"
      action={action}
      pending={pending}
      onSubmit={send}
    >
      {problem && problem.temuan.length === 0 && <ProblemNotice problem={problem} />}
      <TextArea
        id={id}
        name="alasan"
        label="Alasan"
        hint="Dibaca pembuatnya. Tulis apa yang harus diperbaiki. Ctrl Enter mengirim."
        value={alasan}
        onChange={(text) => {
          setAlasan(text);
          setEmpty(false);
        }}
        max={400}
        error={empty ? 'Wajib diisi supaya pembuat tahu apa yang harus diperbaiki.' : findingAt(problem, 'alasan')}
        required
      />
      <div className="flex flex-wrap gap-2">
        {lazim.map((kata) => (
          <button
            key={kata}
            type="button"
            className="rounded-full border border-edge bg-sheet px-3 py-1 text-sm hover:border-accent hover:text-accent"
            onClick={() => {
              setAlasan(alasan.trim() === '' ? `${kata}.` : `${alasan.trim()} ${kata}.`);
              document.getElementById(id)?.focus();
            }}
          >
            {kata}
          </button>
        ))}
      </div>
      <FocusAt id={id} />
    </FormDialog>
  );
}
