/** The demo page's two switches. They change the page as a partner's would, and remember nothing. */
const root = document.documentElement;
const buttons = document.querySelectorAll<HTMLButtonElement>('.choice button');

function press(chosen: HTMLButtonElement): void {
  const group = chosen.closest('.choice');
  for (const button of group?.querySelectorAll('button') ?? []) {
    button.setAttribute('aria-pressed', String(button === chosen));
  }
}

function setLanguage(language: string): void {
  root.lang = language;
  const title = document.querySelector('title');
  document.title = title?.getAttribute(`data-${language}`) ?? document.title;
}

function setTheme(theme: string): void {
  if (theme) root.dataset.theme = theme;
  else delete root.dataset.theme;
}

for (const button of buttons) {
  button.addEventListener('click', () => {
    press(button);
    const {language, themeChoice} = button.dataset;
    if (language !== undefined) setLanguage(language);
    if (themeChoice !== undefined) setTheme(themeChoice);
  });
}
document.querySelector('.choices')?.removeAttribute('hidden');

export {};
