// Runs before the first paint, as a file of this origin because the page's policy allows no inline script.
// The attribute and the storage key are those of src/ui/theme.ts.
(function () {
  var mode = null;
  try {
    mode = localStorage.getItem('color-mode');
  } catch {
    // Storage may be forbidden: then the system decides.
  }
  var systemDark = matchMedia('(prefers-color-scheme: dark)').matches;
  var dark = mode === 'dark' || (mode !== 'light' && systemDark);
  document.documentElement.setAttribute('data-color-scheme', dark ? 'dark' : 'light');
  if (location.pathname === '/connect') document.documentElement.setAttribute('data-boot', 'connect');
})();
