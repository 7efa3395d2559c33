// Keeps what is typed into a draft a moment after it was typed. Without this script the button of the form does the same.
(() => {
  const form = document.querySelector('form[data-autosave]');
  if (!form) return;
  const says = document.querySelector('[data-autosave-says]');
  let waiting = null;
  let running = false;
  let again = false;
  let stopped = false;

  async function keep() {
    if (stopped) return;
    if (running) return void (again = true);
    running = true;
    try {
      const answer = await fetch(form.dataset.autosave, { method: 'POST', body: new FormData(form), credentials: 'same-origin' });
      if (answer.redirected || !answer.headers.get('content-type')?.includes('json')) throw new Error(String(answer.status));
      const kept = await answer.json();
      says.textContent = kept.says;
      says.classList.toggle('bad', !answer.ok);
      // Somebody else saved in between: the fields stay as they are typed, and the button shows what differs.
      if (answer.ok) name(kept.edit); else stopped = true;
    } catch {
      says.textContent = form.dataset.autosaveFailed;
    } finally {
      running = false;
      if (again) { again = false; soon(); }
    }
  }

  // Every form of the page builds on the edit that stands now, and every button says which one it means.
  function name(edit) {
    document.querySelectorAll('input[name="seen"]').forEach((field) => { field.value = edit; });
    document.querySelectorAll('[data-edit-label]').forEach((button) => { button.textContent = button.dataset.editLabel.replace('{0}', edit); });
  }

  function soon() {
    clearTimeout(waiting);
    waiting = setTimeout(keep, 1500);
  }

  form.addEventListener('input', soon);
  form.addEventListener('submit', () => { stopped = true; clearTimeout(waiting); });
})();
