'use client';

import { useLayoutEffect } from 'react';
import { type Look, recallLook } from './keep-look.ts';

const looks: readonly Look[] = ['theme', 'rail'];

/** Restores the remembered look where the document was made in the browser (a page that is not found) and look.js never ran. */
export function RestoreLook() {
  useLayoutEffect(() => {
    for (const look of looks) {
      const value = recallLook(look);
      if (value) document.documentElement.dataset[look] = value;
    }
  }, []);
  return null;
}
