'use client';

import { Toaster as Sonner } from 'sonner';

export { toast } from 'sonner';

/** Where short notices appear (bottom right, above the page foot). Once a page; anything that must be kept is a Banner instead. */
export function Toaster() {
  return (
    <Sonner
      position="bottom-right"
      style={{ fontFamily: 'inherit' }}
      visibleToasts={3}
      containerAriaLabel="Pemberitahuan singkat"
      toastOptions={{
        unstyled: true,
        closeButton: false,
        classNames: {
          toast: 'float flex w-88 max-w-full items-start gap-3 p-4 text-sm',
          title: 'font-medium',
          description: 'text-soft',
          actionButton: 'ml-auto text-accent underline',
        },
      }}
    />
  );
}
