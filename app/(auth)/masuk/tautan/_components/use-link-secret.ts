'use client';

import { useEffect, useState } from 'react';

/** The secret behind the `#` of this page's address, taken out of it at once; null until it is read, empty where there is none. */
export function useLinkSecret(): string | null {
  const [secret, setSecret] = useState<string | null>(null);
  useEffect(() => {
    const read = () => {
      const found = location.hash.slice(1);
      if (found) history.replaceState(history.state, '', location.pathname);
      setSecret((before) => found || before || '');
    };
    read();
    addEventListener('hashchange', read);
    return () => removeEventListener('hashchange', read);
  }, []);
  return secret;
}
