/** What the browser remembers of the look: theme (light, dark) and rail (small). Nothing of a person. */
export type Look = 'theme' | 'rail';

/** Sets data-theme or data-rail on the document and remembers it; null goes back to the default. */
export function keepLook(key: Look, value: string | null): void {
  const root = document.documentElement;
  if (value === null) delete root.dataset[key];
  else root.dataset[key] = value;
  try {
    if (value === null) localStorage.removeItem(`look-${key}`);
    else localStorage.setItem(`look-${key}`, value);
  } catch {
    // a browser that keeps nothing still shows what was chosen until the page is left
  }
}

/** What the browser remembers of the look; undefined where it remembers nothing. */
export function recallLook(key: Look): string | undefined {
  try {
    return localStorage.getItem(`look-${key}`) ?? undefined;
  } catch {
    return undefined;
  }
}
