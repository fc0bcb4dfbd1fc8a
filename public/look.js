// Restores theme and rail before the first paint, so that nothing flashes. Keys as in components/layout/keep-look.ts.
try {
  for (const key of ['theme', 'rail']) {
    const value = localStorage.getItem(`look-${key}`);
    if (value) document.documentElement.dataset[key] = value;
  }
} catch {}
