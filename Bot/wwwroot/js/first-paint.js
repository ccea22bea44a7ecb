// A plain script on purpose: modules run after the first paint.
try {
  document.documentElement.dataset.theme =
    localStorage.getItem('salesbot.theme') ?? (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light');
} catch {
  // Storage can be forbidden; the page is light then.
  document.documentElement.dataset.theme = 'light';
}
