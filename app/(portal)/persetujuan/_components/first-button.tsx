'use client';

import { useEffect, useId } from 'react';
import { Button } from '#components/ui/button.tsx';

type Props = { readonly label: string; readonly pending?: boolean; readonly onPress: () => void };

/** The button of a dialog that goes on: it has the focus as soon as it is there, so that Enter confirms. */
export function FirstButton({ label, pending = false, onPress }: Props) {
  const id = useId();
  useEffect(() => document.getElementById(id)?.focus(), [id]);
  return (
    <Button id={id} kind="primary" pending={pending} onClick={onPress}>
      {label}
    </Button>
  );
}
