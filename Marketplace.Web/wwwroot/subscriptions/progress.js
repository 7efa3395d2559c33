// Keeps the progress of a subscription fresh. Without this script the page offers a link to refresh instead.
(() => {
  const place = document.querySelector('[data-progress]');
  if (!place) return;
  const live = document.querySelector('[data-live]');
  const auto = document.querySelector('[data-auto]');
  const says = () => place.querySelector('[data-say]')?.textContent.trim();
  const isRunning = () => place.querySelector('[data-running="true"]') !== null;
  let failures = 0;

  async function look() {
    try {
      const answer = await fetch(place.dataset.progress, { cache: 'no-store', credentials: 'same-origin' });
      if (answer.redirected || answer.status === 401 || answer.status === 404) return location.reload();
      if (!answer.ok) throw new Error(String(answer.status));
      const before = says();
      place.innerHTML = await answer.text();
      failures = 0;
      if (says() !== before) live.textContent = says();
      // With the work ended, other acts are possible than those that the page was drawn with.
      if (!isRunning() && document.querySelector('[data-acts="waiting"]')) return location.reload();
      if (!isRunning()) return void (auto.hidden = true);
    } catch {
      failures = Math.min(failures + 1, 5);
    }
    setTimeout(look, 1000 * 2 ** failures);
  }

  if (isRunning()) {
    auto.hidden = false;
    setTimeout(look, 1000);
  }
})();
