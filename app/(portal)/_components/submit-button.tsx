'use client';

import type { ReactNode } from 'react';
import { Button } from '#components/ui/button.tsx';
import type { ButtonLook } from '#components/ui/button-style.ts';
import type { ActionResult } from '../../_request/form-action.ts';
import { ProblemNotice } from './problem-notice.tsx';
import { useSubmit } from './use-submit.ts';

type Props = ButtonLook & {
  readonly children: ReactNode;
  readonly disabled?: boolean;
  /** runs with a once-key that stays the same until it went through */
  readonly onSubmit: (kunci: string) => Promise<ActionResult<unknown>>;
};

/** A button that runs one server action; why it did not go through stands under it. */
export function SubmitButton({ children, onSubmit, disabled = false, ...look }: Props) {
  const { pending, problem, submit, keyFor } = useSubmit();
  return (
    <div className="no-print">
      <Button {...look} pending={pending} disabled={disabled} onClick={() => submit(() => onSubmit(keyFor({})))}>
        {children}
      </Button>
      {problem && (
        <div className="mt-2 max-w-prose">
          <ProblemNotice problem={problem} />
        </div>
      )}
    </div>
  );
}
