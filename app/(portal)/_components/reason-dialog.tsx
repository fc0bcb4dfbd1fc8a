'use client';

import { useId, useState } from 'react';
import { TextArea } from '#components/form/text-area.tsx';
import { Button } from '#components/ui/button.tsx';
import type { ButtonLook } from '#components/ui/button-style.ts';
import { FormDialog } from '#components/ui/form-dialog.tsx';
import type { ActionResult } from '../../_request/form-action.ts';
import { ProblemNotice } from './problem-notice.tsx';
import { findingAt, useSubmit } from './use-submit.ts';

type Props = {
  /** words of the button that opens it, and of the one that does it */
  readonly label: string;
  /** of the button that opens it */
  readonly look?: ButtonLook['kind'];
  readonly title: string;
  readonly description: string;
  readonly onSubmit: (input: { kunci: string; alasan: string }) => Promise<ActionResult<unknown>>;
};

/** A button for what cannot be taken back and needs a reason: asks for it, and stays open with what was typed until it is done. */
export function ReasonDialog({ label, look = 'danger', title, description, onSubmit }: Props) {
  const id = useId();
  const [open, setOpen] = useState(false);
  const [alasan, setAlasan] = useState('');
  const { pending, problem, submit, keyFor } = useSubmit();
  const run = () =>
    submit(
      () => onSubmit({ kunci: keyFor({ alasan }), alasan }),
      () => setOpen(false),
    );
  return (
    <>
      <Button kind={look} onClick={() => setOpen(true)}>
        {label}
      </Button>
      <FormDialog
        open={open}
        onClose={() => setOpen(false)}
        title={title}
        description={description}
        kind="danger"
        action={label}
        pending={pending}
        onSubmit={run}
      >
        {problem && problem.temuan.length === 0 && <ProblemNotice problem={problem} />}
        <TextArea id={id} name="alasan" label="Alasan" value={alasan} onChange={setAlasan} max={400} error={findingAt(problem, 'alasan')} />
      </FormDialog>
    </>
  );
}
