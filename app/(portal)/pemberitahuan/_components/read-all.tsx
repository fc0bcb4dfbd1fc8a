'use client';

import { useTransition } from 'react';
import { Button } from '#components/ui/button.tsx';
import { tandaiDibaca } from '../actions.ts';

/** Marks everything up to the newest notice on this page as read. */
export function ReadAll({ sampai }: { readonly sampai: string }) {
  const [pending, start] = useTransition();
  return (
    <Button pending={pending} onClick={() => start(async () => void (await tandaiDibaca({ sampai })))}>
      Tandai semua dibaca
    </Button>
  );
}
