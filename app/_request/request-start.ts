import { cache } from 'react';

/** The moment this request began to be read, in milliseconds: what happened after it may be missing from the page. */
export const requestStart = cache(() => Date.now());
