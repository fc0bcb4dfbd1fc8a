'use client';

import { useEffect } from 'react';

/** Inside a dialog: puts the focus where one begins, before the dialog would put it on its first button. */
export function FocusAt({ id }: { readonly id: string }) {
  useEffect(() => document.getElementById(id)?.focus(), [id]);
  return null;
}
